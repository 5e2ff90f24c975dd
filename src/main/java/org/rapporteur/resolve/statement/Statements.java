package org.rapporteur.resolve.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.ActorDirectory;
import org.rapporteur.source.Span;

/**
 * Resolves the statements of one article.
 *
 * <pre>{@code
 * List<Statement> statements = Statements.resolve(findings, directory);
 * }</pre>
 */
public final class Statements {
    private Statements() {}

    /** The statements in the order of the findings, which {@link Statement#within} counts. */
    public static List<Statement> resolve(Findings findings, ActorDirectory directory) {
        List<Statement> statements = new ArrayList<>();
        for (StatementFinding finding : findings.statements()) {
            Set<Actor> about = new TreeSet<>((a, b) -> a.label().compareTo(b.label()));
            finding.contents().forEach(content -> about.addAll(directory.namedIn(content)));
            List<Actor> addressees = finding.addressees().stream()
                    .flatMap(mention -> directory.actors(mention).stream())
                    .distinct()
                    .toList();
            statements.add(new Statement(
                    finding.evidence(),
                    finding.contents(),
                    speaker(finding.source(), directory),
                    finding.source() == null ? null : finding.source().span(),
                    finding.cue(),
                    addressees,
                    finding.mode(),
                    finding.act(),
                    finding.attitude(),
                    finding.negated(),
                    null,
                    List.copyOf(about),
                    within(findings.statements(), finding)));
        }
        return statements;
    }

    /** The first actor of the source: "X and Y said" is X's statement and, in its words, Y's. */
    private static @Nullable Actor speaker(@Nullable Mention source, ActorDirectory directory) {
        if (source == null) {
            return null;
        }
        List<Actor> actors = directory.actors(source);
        return actors.isEmpty() ? null : actors.get(0);
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
