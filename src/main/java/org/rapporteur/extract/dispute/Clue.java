package org.rapporteur.extract.dispute;

import java.util.List;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Mention;

/**
 * What one trigger says: which subject, and who stands where.
 *
 * @param trigger the word that tells of the dispute
 * @param issue what it is about
 * @param critics who stand against it; of a quarrel by name empty
 * @param targets whose act or claim it is
 * @param parties others who take part, the article not saying on which side
 * @param strength how surely the words tell of a dispute, from 0 to 1
 * @param rule what found it
 */
record Clue(
        Token trigger,
        Mention issue,
        List<Mention> critics,
        List<Mention> targets,
        List<Mention> parties,
        double strength,
        String rule) {
    static Clue quarrel(Token trigger, Mention issue, List<Mention> parties, double strength, String rule) {
        return new Clue(trigger, issue, List.of(), List.of(), List.copyOf(parties), strength, rule);
    }

    static Clue criticism(
            Token trigger, Mention issue, List<Mention> critics, List<Mention> targets, double strength, String rule) {
        return new Clue(trigger, issue, List.copyOf(critics), List.copyOf(targets), List.of(), strength, rule);
    }
}
