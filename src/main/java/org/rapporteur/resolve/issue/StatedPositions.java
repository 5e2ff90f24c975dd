package org.rapporteur.resolve.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Dispute.Position;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Span;

/**
 * Finds in which statements of an article the parties of its disputes take their positions.
 *
 * <pre>{@code
 * StatedPositions stated = new StatedPositions(article, statements, roles);
 * Dispute withQuotations = stated.complete(dispute);
 * }</pre>
 *
 * <p>A statement carries a position if the words that show the position are told in it or with it, or if the party, or
 * somebody who acts for it, speaks of the issue in it. Not safe for use by several threads.
 */
final class StatedPositions {
    private static final double ENOUGH = 0.5;
    private static final int MORE = 2;

    private final AnnotatedArticle article;
    private final List<Statement> statements;
    private final Map<Actor, Set<Actor>> speakersFor = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> stems = new LinkedHashMap<>();

    /** Of one article. */
    StatedPositions(AnnotatedArticle article, List<Statement> statements, List<Role> roles) {
        this.article = article;
        this.statements = statements;
        for (Role role : roles) {
            if (role.organization() != null) {
                speakersFor
                        .computeIfAbsent(role.organization(), body -> new LinkedHashSet<>())
                        .add(role.holder());
            }
        }
    }

    /** The dispute with the statements that carry its positions, and positions for parties that have none but speak. */
    Dispute complete(Dispute dispute) {
        Set<String> subject = stems(dispute.issue());
        dispute.issueAliases().forEach(alias -> subject.addAll(stems(alias)));
        List<Position> positions = new ArrayList<>();
        Set<Actor> heard = new HashSet<>();
        for (Position position : dispute.positions()) {
            Optional<Integer> carrier = told(position)
                    .filter(place -> saysMore(place, subject))
                    .or(() -> spoken(position.party(), subject, position.words()))
                    .or(() -> told(position));
            positions.add(carrier.map(c ->
                            new Position(position.party(), position.stance(), position.words(), new StatementKey(c)))
                    .orElse(position));
            carrier.ifPresent(c -> heard.add(position.party()));
        }
        Span words = dispute.evidence().get(0).span();
        for (Actor party : dispute.parties()) {
            if (!heard.contains(party)) {
                spoken(party, subject, words)
                        .map(place -> new Position(
                                party,
                                stance(statements.get(place), party, positions),
                                statements.get(place).contents().get(0),
                                new StatementKey(place)))
                        .ifPresent(positions::add);
            }
        }
        return dispute.withPositions(positions);
    }

    /** What the article itself says of the party counts more than the sort of its speech. */
    private static Stance stance(Statement statement, Actor party, List<Position> positions) {
        return positions.stream()
                .filter(position -> position.party().equals(party))
                .map(Position::stance)
                .findFirst()
                .orElse(statement.act() == SpeechAct.PRAISE ? Stance.FOR : Stance.OTHER);
    }

    /** The smallest statement of the party that holds the words, or whose own telling they are. */
    private Optional<Integer> told(Position position) {
        return places().filter(place -> speaksFor(statements.get(place), position.party()))
                .filter(place ->
                        parts(statements.get(place)).stream().anyMatch(part -> part.overlaps(position.words())))
                .boxed()
                .min(Comparator.comparingInt(place -> length(statements.get(place))));
    }

    /**
     * The statement of the party that says most of the subject; of equals a quotation, and the nearest to the words.
     */
    private Optional<Integer> spoken(Actor party, Set<String> subject, Span words) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        return places().filter(place -> speaksFor(statements.get(place), party))
                .filter(place -> shared(place, subject) >= ENOUGH && saysMore(place, subject))
                .boxed()
                .max(Comparator.comparingDouble((Integer place) -> shared(place, subject))
                        .thenComparing(place -> statements.get(place).mode() != SpeechMode.INDIRECT)
                        .thenComparing(place -> distance(statements.get(place), words), Comparator.reverseOrder()));
    }

    private IntStream places() {
        return IntStream.range(0, statements.size())
                .filter(place -> !statements.get(place).negated());
    }

    private boolean speaksFor(Statement statement, Actor party) {
        Actor speaker = statement.speaker();
        return speaker != null
                && (speaker.equals(party)
                        || statement.others().contains(party)
                        || speakersFor.getOrDefault(party, Set.of()).contains(speaker));
    }

    private double shared(int place, Set<String> subject) {
        return subject.stream().filter(said(place)::contains).count() / (double) subject.size();
    }

    /** Of "condemned the quotas" the content is "the quotas", which shows nothing. */
    private boolean saysMore(int place, Set<String> subject) {
        return said(place).stream().filter(word -> !subject.contains(word)).count() >= MORE;
    }

    private Set<String> said(int place) {
        return stems.computeIfAbsent(place, p -> {
            Set<String> all = new HashSet<>();
            statements.get(p).contents().forEach(part -> all.addAll(stems(article.text(part))));
            return all;
        });
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3 || word.codePoints().anyMatch(Character::isDigit)) {
                stems.add(IssueLabel.stem(word));
            }
        }
        return stems;
    }

    private static List<Span> parts(Statement statement) {
        List<Span> parts = new ArrayList<>(statement.contents());
        if (statement.cue() != null) {
            parts.add(statement.cue());
        }
        return parts;
    }

    private static int length(Statement statement) {
        return statement.contents().stream().mapToInt(Span::length).sum();
    }

    private static int distance(Statement statement, Span words) {
        return Math.abs(statement.contents().get(0).begin() - words.begin());
    }
}
