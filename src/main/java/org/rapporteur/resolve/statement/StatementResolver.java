package org.rapporteur.resolve.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.source.Span;

/**
 * Resolves the statements of one article.
 *
 * <pre>{@code
 * List<Statement> statements = StatementResolver.resolve(findings, actors);
 * }</pre>
 */
public final class StatementResolver {
    private StatementResolver() {}

    /** The statements in the order of the findings. */
    public static List<Statement> resolve(Findings findings, Actors actors) {
        Speakers speakers = new Speakers(findings, actors);
        SayingDates dates = new SayingDates(findings.article());
        List<Statement> statements = new ArrayList<>();
        for (StatementFinding finding : findings.statements()) {
            List<Actor> about = finding.contents().stream()
                    .flatMap(content -> actors.namedIn(content).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Actor::label)) // of two actors of one name both stay
                    .toList();
            List<Actor> speaking = speakers.of(finding);
            List<Actor> addressees = finding.addressees().stream()
                    .flatMap(mention -> actors.of(mention).stream())
                    .filter(actor -> !speaking.contains(actor))
                    .distinct()
                    .toList();
            statements.add(new Statement(
                    new StatementKey(statements.size()),
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
                    dates.of(finding),
                    about,
                    within(findings.statements(), finding),
                    List.of(),
                    null));
        }
        return statements;
    }

    /**
     * The same statements in the same order, tied to what else the article tells: the disputed issues that their
     * content names, and the meeting at which they were made.
     *
     * @param occasions nouns for occasions, each class a kind of them
     */
    public static List<Statement> tied(
            List<Statement> statements,
            AnnotatedArticle article,
            List<Meeting> meetings,
            List<Dispute> disputes,
            Lexicon occasions) {
        return StatementTies.of(article, meetings, disputes, occasions).tie(statements);
    }

    /** The smallest other statement whose content holds this one's cue or, without a cue, its source. */
    private static @Nullable StatementKey within(List<StatementFinding> all, StatementFinding inner) {
        Span anchor = inner.cue() != null
                ? inner.cue()
                : Optional.ofNullable(inner.source()).map(Mention::span).orElse(null);
        if (anchor == null) {
            return null;
        }
        StatementKey best = null;
        int shortest = Integer.MAX_VALUE;
        for (int at = 0; at < all.size(); at++) {
            for (Span content : all.get(at).contents()) {
                if (all.get(at) != inner && content.contains(anchor) && content.length() < shortest) {
                    best = new StatementKey(at);
                    shortest = content.length();
                }
            }
        }
        return best;
    }
}
