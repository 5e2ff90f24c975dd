package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.dispute.IssueReader.Antecedent;
import org.rapporteur.extract.rule.RuleMatch;
import org.rapporteur.extract.rule.Rules;
import org.rapporteur.lexicon.Lexicon;

/** Finds disputes in what one party holds against another: it accuses, condemns, objects, demands an end, refuses. */
final class ConflictReader extends ClueReader {
    private static final int AGENT_REACH = 8;
    private static final double POINTING_BACK = 0.1;
    private static final Set<String> SPEAKING_OUT = Set.of("out");
    private static final int BACK = 1;

    private final AnnotatedArticle article;
    private final Rules rules;
    /** The subject last spoken of, for which "it" may stand. */
    private @Nullable Mention last;

    ConflictReader(
            AnnotatedArticle article, Chunks chunks, IssueReader issues, Sides sides, Rules rules, Lexicon lexicon) {
        super(chunks, issues, sides, lexicon);
        this.article = article;
        this.rules = rules;
    }

    @Override
    void read(Sentence sentence, List<Clue> clues) {
        int before = clues.size();
        for (RuleMatch match : rules.match(sentence)) {
            read(match, sentence, clues);
        }
        for (Clue clue : clues.subList(before, clues.size())) {
            last = clue.issue();
        }
    }

    private void read(RuleMatch match, Sentence sentence, List<Clue> clues) {
        IndexedWord triggerWord = match.word("trigger").orElseThrow();
        Token trigger = sentence.token(triggerWord);
        Token head = sentence.token(match.word("issue").orElseThrow());
        boolean after = head.index() > trigger.index();
        String order = match.rule().set().getOrDefault("issue", "anywhere");
        if (head.index() == trigger.index() || order.equals("after") && !after) {
            return;
        }
        if (trigger.position() < sentence.tokens().size()
                && sentence.tokens().get(trigger.position()).tag().equals("RP")
                && !SPEAKING_OUT.contains(
                        sentence.tokens().get(trigger.position()).text())) {
            return; // "blasted off"
        }
        List<Mention> critics = members(match, sentence, "critic");
        List<Mention> targets = new ArrayList<>(members(match, sentence, "target"));
        String critic = match.rule().set().getOrDefault("critic", "subject");
        if (critics.isEmpty() && critic.equals("subject")) {
            critics = sides.subjects(sentence, triggerWord);
        } else if (critics.isEmpty() && critic.equals("protesters")) {
            critics = sides.protester(trigger, lexicon).stream().toList();
        }
        boolean needsTarget = match.rule().set().getOrDefault("target", "").equals("required");
        if (needsTarget && targets.isEmpty()) {
            return; // "attacked the proclamation as": the object is the subject
        }
        Optional<Mention> issue = issues.around(head.index(), after ? trigger.index() : sentence.firstToken() - 1);
        if (match.rule().set().getOrDefault("stance", "against").equals("for")) {
            List<Mention> supporters = critics;
            issue.filter(subject -> !supporters.isEmpty())
                    .ifPresent(subject -> clues.add(Clue.support(
                            trigger,
                            subject,
                            supporters,
                            strengthOf(match),
                            match.rule().name())));
            return;
        }
        double strength = strengthOf(match);
        if (issue.isEmpty() && head.text().equalsIgnoreCase("it") && isNear(sentence)) {
            issue = Optional.ofNullable(last);
        }
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
        targets.removeAll(critics);
        if (!critics.isEmpty() || !targets.isEmpty()) {
            Clue clue = Clue.criticism(
                    trigger,
                    issue.get(),
                    critics,
                    targets,
                    strength,
                    match.rule().name());
            clues.add(isOnTopic(head, issue.get()) ? clue.undecided() : clue);
        }
    }

    /** Who rejects "a proposal on fishing rights" need not be against fishing rights. */
    private boolean isOnTopic(Token head, Mention issue) {
        return head.index() + 1 < issue.first()
                && ABOUT.contains(chunks.token(head.index() + 1).text());
    }

    private boolean isNear(Sentence sentence) {
        return last != null && sentence.index() - article.token(last.head()).sentence() <= BACK;
    }

    private static double strengthOf(RuleMatch match) {
        return Double.parseDouble(match.rule().set().getOrDefault("strength", "0.5"));
    }

    /** What was announced in this sentence or the two before it, or else in the first. */
    private Optional<Antecedent> announced(Sentence sentence, Token trigger) {
        int from = article.sentences().get(Math.max(0, sentence.index() - 2)).firstToken();
        Optional<Antecedent> near = issues.announced(from, trigger.index());
        return near.isPresent() ? near : issues.announced(0, from);
    }

    private List<Mention> announcers(Token verb) {
        Sentence sentence = article.sentences().get(verb.sentence());
        IndexedWord word = Sides.node(sentence, verb);
        return word == null ? List.of() : sides.subjects(sentence, word);
    }

    private List<Mention> members(RuleMatch match, Sentence sentence, String capture) {
        return match.word(capture).map(word -> sides.members(sentence, word)).orElse(List.of());
    }
}
