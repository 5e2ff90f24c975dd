package org.rapporteur.resolve.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.ActorDirectory;
import org.rapporteur.resolve.time.Dates;
import org.rapporteur.source.Span;

/**
 * Resolves the statements of one article.
 *
 * <pre>{@code
 * List<Statement> statements = Statements.resolve(findings, directory);
 * }</pre>
 */
public final class Statements {
    /** Farther from the cue, in code points, a time is that of something else. */
    private static final int NEAR_CUE = 30;

    private Statements() {}

    /** The statements in the order of the findings, which {@link Statement#within} counts. */
    public static List<Statement> resolve(Findings findings, ActorDirectory directory) {
        Speakers speakers = new Speakers(findings, directory);
        List<Statement> statements = new ArrayList<>();
        for (StatementFinding finding : findings.statements()) {
            Set<Actor> about = new TreeSet<>((a, b) -> a.label().compareTo(b.label()));
            finding.contents().forEach(content -> about.addAll(directory.namedIn(content)));
            List<Actor> speaking = speakers.of(finding);
            List<Actor> addressees = finding.addressees().stream()
                    .flatMap(mention -> directory.actors(mention).stream())
                    .filter(actor -> !speaking.contains(actor))
                    .distinct()
                    .toList();
            statements.add(new Statement(
                    finding.evidence(),
                    finding.contents(),
                    speaking.isEmpty() ? null : speaking.get(0),
                    speaking.stream().skip(1).toList(),
                    finding.source() == null ? null : finding.source().span(),
                    finding.cue(),
                    addressees,
                    finding.mode(),
                    finding.act(),
                    finding.attitude(),
                    finding.negated(),
                    saidOn(findings.article(), finding),
                    List.copyOf(about),
                    within(findings.statements(), finding),
                    List.of(),
                    null));
        }
        return statements;
    }

    /** The day that the sentence of the cue names near it and outside what is said ("said on Monday that …"). */
    private static @Nullable PartialDate saidOn(AnnotatedArticle article, StatementFinding finding) {
        Span cue = finding.cue();
        if (cue == null) {
            return null;
        }
        int sentence = article.tokens(cue).get(0).sentence();
        Dates dates = new Dates(article.article().published());
        return article.times().stream()
                .filter(time -> time.sentence() == sentence && !time.type().equals("DURATION"))
                .filter(time -> finding.contents().stream().noneMatch(c -> c.overlaps(time.span())))
                .filter(time -> distance(time.span(), cue) <= NEAR_CUE)
                .min(Comparator.comparingInt(time -> distance(time.span(), cue)))
                .flatMap(time -> dates.of(article.text(time.span()), time.value(), Dates.Tense.PAST))
                .orElse(null);
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.begin(), other.begin()) - Math.min(one.end(), other.end()));
    }

    /** The smallest other statement whose content holds this one's cue or, without a cue, its source. */
    private static @Nullable Integer within(List<StatementFinding> all, StatementFinding inner) {
        Span anchor = inner.cue() != null
                ? inner.cue()
                : Optional.ofNullable(inner.source()).map(Mention::span).orElse(null);
        if (anchor == null) {
            return null;
        }
        Integer best = null;
        int shortest = Integer.MAX_VALUE;
        for (int at = 0; at < all.size(); at++) {
            for (Span content : all.get(at).contents()) {
                if (all.get(at) != inner && content.contains(anchor) && content.length() < shortest) {
                    best = at;
                    shortest = content.length();
                }
            }
        }
        return best;
    }
}
