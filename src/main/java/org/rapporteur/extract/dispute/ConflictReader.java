package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.rule.RuleMatch;
import org.rapporteur.extract.rule.Rules;

/** Finds disputes in what one party holds against another: it accuses, condemns, objects, demands an end, refuses. */
final class ConflictReader {
    private final IssueReader issues;
    private final Sides sides;
    private final Rules rules;

    ConflictReader(IssueReader issues, Sides sides, Rules rules) {
        this.issues = issues;
        this.sides = sides;
        this.rules = rules;
    }

    void read(Sentence sentence, List<Clue> clues) {
        for (RuleMatch match : rules.match(sentence)) {
            IndexedWord triggerWord = match.word("trigger").orElseThrow();
            Token trigger = sentence.token(triggerWord);
            Token head = sentence.token(match.word("issue").orElseThrow());
            if (head.index() == trigger.index()) {
                continue;
            }
            int after = head.index() > trigger.index() ? trigger.index() : sentence.firstToken() - 1;
            Optional<Mention> issue = issues.around(head.index(), after);
            if (issue.isEmpty()) {
                continue;
            }
            List<Mention> critics = match.word("critic")
                    .map(word -> sides.members(sentence, word))
                    .orElse(List.of());
            List<Mention> targets = match.word("target")
                    .map(word -> sides.members(sentence, word))
                    .orElse(List.of());
            if (critics.isEmpty()
                    && !match.rule().name().endsWith("ed")
                    && !match.rule().name().contains("ed-")) {
                critics = sides.subjects(sentence, triggerWord);
            }
            if (critics.isEmpty() && targets.isEmpty()) {
                continue;
            }
            double strength = Double.parseDouble(match.rule().set().get("strength"));
            clues.add(Clue.criticism(
                    trigger,
                    issue.get(),
                    critics,
                    targets,
                    strength,
                    match.rule().name()));
        }
    }
}
