package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.dispute.IssueReader.Antecedent;
import org.rapporteur.extract.rule.RuleMatch;
import org.rapporteur.extract.rule.Rules;

/** Finds disputes in what one party holds against another: it accuses, condemns, objects, demands an end, refuses. */
final class ConflictReader {
    private static final int ADJACENT = 3;
    private static final int AGENT_REACH = 8;
    private static final double POINTING_BACK = 0.1;

    private final AnnotatedArticle article;
    private final IssueReader issues;
    private final Sides sides;
    private final Rules rules;

    ConflictReader(AnnotatedArticle article, IssueReader issues, Sides sides, Rules rules) {
        this.article = article;
        this.issues = issues;
        this.sides = sides;
        this.rules = rules;
    }

    void read(Sentence sentence, List<Clue> clues) {
        for (RuleMatch match : rules.match(sentence)) {
            read(match, sentence, clues);
        }
    }

    private void read(RuleMatch match, Sentence sentence, List<Clue> clues) {
        IndexedWord triggerWord = match.word("trigger").orElseThrow();
        Token trigger = sentence.token(triggerWord);
        Token head = sentence.token(match.word("issue").orElseThrow());
        boolean after = head.index() > trigger.index();
        String order = match.rule().set().getOrDefault("issue", "anywhere");
        boolean adjacent = head.index() - trigger.index() <= ADJACENT;
        if (head.index() == trigger.index()
                || order.equals("after") && !after
                || order.equals("next") && !(after && adjacent)) {
            return;
        }
        List<Mention> critics = members(match, sentence, "critic");
        List<Mention> targets = new ArrayList<>(members(match, sentence, "target"));
        if (critics.isEmpty() && !match.rule().set().getOrDefault("critic", "").equals("unsaid")) {
            critics = sides.subjects(sentence, triggerWord);
        }
        double strength = Double.parseDouble(match.rule().set().getOrDefault("strength", "0.5"));
        Optional<Mention> issue = issues.around(head.index(), after ? trigger.index() : sentence.firstToken() - 1);
        if (issue.isEmpty() && issues.pointsBack(head)) {
            Optional<Antecedent> antecedent = announced(sentence, trigger);
            issue = antecedent.map(Antecedent::phrase);
            antecedent.ifPresent(a -> targets.addAll(announcers(a.verb())));
            strength -= POINTING_BACK;
        }
        if (issue.isEmpty()) {
            return;
        }
        if (after) {
            targets.addAll(sides.agents(
                    trigger.index() + 1, Math.max(head.index(), issue.get().last()) + AGENT_REACH));
        }
        boolean needsTarget = match.rule().set().getOrDefault("target", "").equals("required");
        if (needsTarget && targets.isEmpty()) {
            return; // "attacked the proclamation as": the object is the subject
        }
        targets.removeAll(critics);
        if (!critics.isEmpty() || !targets.isEmpty()) {
            clues.add(Clue.criticism(
                    trigger,
                    issue.get(),
                    critics,
                    targets,
                    strength,
                    match.rule().name()));
        }
    }

    /** What was announced in this sentence or the two before it, or else in the first. */
    private Optional<Antecedent> announced(Sentence sentence, Token trigger) {
        int from = article.sentences().get(Math.max(0, sentence.index() - 2)).firstToken();
        Optional<Antecedent> near = issues.announced(from, trigger.index());
        return near.isPresent() ? near : issues.announced(0, from);
    }

    private List<Mention> announcers(Token verb) {
        Sentence sentence = article.sentences().get(verb.sentence());
        IndexedWord word = sentence.graph().getNodeByIndexSafe(verb.position());
        return word == null ? List.of() : sides.subjects(sentence, word);
    }

    private List<Mention> members(RuleMatch match, Sentence sentence, String capture) {
        return match.word(capture).map(word -> sides.members(sentence, word)).orElse(List.of());
    }
}
