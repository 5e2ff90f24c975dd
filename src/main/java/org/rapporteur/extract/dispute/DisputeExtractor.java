package org.rapporteur.extract.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.DisputeFinding.Position;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Stance;
import org.rapporteur.extract.rule.Rules;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Finds which subjects are disputed: quarrels by name, and what one party holds against another.
 *
 * <pre>{@code
 * DisputeExtractor disputes = DisputeExtractor.load(English.load());
 * // "Norway and Iceland are at odds over mackerel quotas": mackerel quotas; Norway, Iceland
 * List<DisputeFinding> findings = disputes.extract(annotated);
 * }</pre>
 *
 * <p>A finding is one mention, not one dispute, and may name fewer than two parties. The confidence of its evidence
 * says how surely the words alone tell of a dispute.
 */
public final class DisputeExtractor implements Extractor<DisputeFinding> {
    private static final String FOLDER = "/org/rapporteur/extract/dispute/";

    private final Lexicon lexicon;
    private final Rules rules;
    private final English english;

    private DisputeExtractor(Lexicon lexicon, Rules rules, English english) {
        this.lexicon = lexicon;
        this.rules = rules;
        this.english = english;
    }

    /** Reads the rules and their lexicon from the class path. */
    public static DisputeExtractor load(English english) {
        Lexicon lexicon = Lexicon.read(FOLDER + "disputes.lexicon");
        Rules rules = Rules.read(FOLDER + "disputes.yml", lexicon, english.relations(), Set.of("trigger", "issue"));
        return new DisputeExtractor(lexicon, rules, english);
    }

    @Override
    public List<DisputeFinding> extract(AnnotatedArticle article) {
        Chunks chunks = new Chunks(article);
        Sides sides = new Sides(article, chunks, english);
        IssueReader issues = new IssueReader(chunks, lexicon);
        List<ClueReader> readers = List.of(
                new QuarrelReader(chunks, issues, sides, lexicon),
                new ReproachReader(chunks, issues, sides, lexicon),
                new ConflictReader(article, chunks, issues, sides, rules, lexicon));
        StatusReader statuses = new StatusReader(lexicon);
        List<DisputeFinding> findings = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (sentence.tokens().stream().anyMatch(t -> lexicon.has("SPORT_OR_WEATHER", t.lemma()))) {
                continue;
            }
            List<Clue> clues = new ArrayList<>();
            readers.forEach(reader -> reader.read(sentence, clues));
            for (List<Clue> same : byIssue(clues)) {
                findings.add(finding(sentence, same, statuses));
            }
        }
        findings.sort(Comparator.comparing(f -> f.evidence().span()));
        return List.copyOf(findings);
    }

    /** Clues about the same words belong to one finding. */
    private static List<List<Clue>> byIssue(List<Clue> clues) {
        Map<Integer, List<Clue>> byHead = new LinkedHashMap<>();
        for (Clue clue : clues) {
            byHead.computeIfAbsent(clue.issue().head(), head -> new ArrayList<>())
                    .add(clue);
        }
        return List.copyOf(byHead.values());
    }

    private static DisputeFinding finding(Sentence sentence, List<Clue> clues, StatusReader statuses) {
        Clue best =
                clues.stream().max(Comparator.comparingDouble(Clue::strength)).orElseThrow();
        Set<Mention> parties = new LinkedHashSet<>();
        Set<Position> positions = new LinkedHashSet<>();
        Span span = best.trigger().span().union(best.issue().span());
        boolean eases = false;
        for (Clue clue : clues) {
            Span words = words(sentence, clue);
            clue.critics().forEach(c -> positions.add(new Position(c, Stance.AGAINST, words)));
            clue.supporters().forEach(s -> positions.add(new Position(s, Stance.FOR, words)));
            if (!clue.quarrel()) {
                clue.others().forEach(o -> positions.add(new Position(o, Stance.OTHER, words)));
            }
            parties.addAll(clue.critics());
            parties.addAll(clue.supporters());
            parties.addAll(clue.others());
            eases |= clue.eases();
        }
        DisputeStatus told = statuses.status(sentence);
        parties.removeIf(p -> p.first() <= best.issue().head() && best.issue().head() <= p.last());
        for (Mention party : parties) {
            span = span.union(party.span());
        }
        return new DisputeFinding(
                new Evidence(span, "dispute/" + best.rule(), Math.round(best.strength() * 100) / 100.0),
                best.issue(),
                List.copyOf(parties),
                List.copyOf(positions),
                told == DisputeStatus.OPEN && eases ? DisputeStatus.EASING : told);
    }

    /** From the trigger to the issue; where that stands in another sentence, to the noun that points back to it. */
    private static Span words(Sentence sentence, Clue clue) {
        Span trigger = clue.trigger().span();
        if (clue.eases()) {
            for (Mention supporter : clue.supporters()) {
                trigger = trigger.union(supporter.span()); // "dropped its opposition" and not "opposition" alone
            }
        }
        Span told = trigger;
        if (sentence.span().contains(clue.issue().span())) {
            return told.union(clue.issue().span());
        }
        return sentence.tokens().stream()
                .filter(token -> token.index() > clue.trigger().index() && token.isNoun())
                .findFirst()
                .map(noun -> told.union(noun.span()))
                .orElse(told);
    }
}
