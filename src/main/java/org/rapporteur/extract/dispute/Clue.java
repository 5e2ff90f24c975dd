package org.rapporteur.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;

/**
 * What one trigger says: which subject, and who stands where.
 *
 * @param trigger the word that tells of the dispute
 * @param issue what it is about
 * @param critics who stand against it; of a quarrel by name empty
 * @param supporters who stand for it
 * @param others who take part, the article not saying on which side; of criticism those whose act or claim it is
 * @param quarrel whether it is a quarrel by name, of whose sides nothing is said
 * @param eases whether the critics give way by what is told
 * @param strength how surely the words tell of a dispute, from 0 to 1
 * @param rule what found it
 */
record Clue(
        Token trigger,
        Mention issue,
        List<Mention> critics,
        List<Mention> supporters,
        List<Mention> others,
        boolean quarrel,
        boolean eases,
        double strength,
        String rule) {
    static Clue quarrel(Token trigger, Mention issue, List<Mention> parties, double strength, String rule) {
        return new Clue(trigger, issue, List.of(), List.of(), List.copyOf(parties), true, false, strength, rule);
    }

    static Clue criticism(
            Token trigger, Mention issue, List<Mention> critics, List<Mention> targets, double strength, String rule) {
        return new Clue(
                trigger, issue, List.copyOf(critics), List.of(), List.copyOf(targets), false, false, strength, rule);
    }

    static Clue support(Token trigger, Mention issue, List<Mention> supporters, double strength, String rule) {
        return new Clue(trigger, issue, List.of(), List.copyOf(supporters), List.of(), false, false, strength, rule);
    }

    /** The same, nothing being said of the critics' side. */
    Clue undecided() {
        List<Mention> all = new ArrayList<>(critics);
        all.addAll(others);
        return new Clue(trigger, issue, List.of(), supporters, List.copyOf(all), false, eases, strength, rule);
    }

    /** The same, told of {@code yielding}, who stood against it and gave way. */
    Clue givenUp(List<Mention> yielding) {
        return new Clue(trigger, issue, List.of(), List.copyOf(yielding), others, false, true, strength, rule);
    }
}
