package org.rapporteur.resolve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Findings;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.event.MeetingResolver;
import org.rapporteur.resolve.issue.DisputeResolver;
import org.rapporteur.resolve.issue.Tie;
import org.rapporteur.resolve.place.Places;
import org.rapporteur.resolve.statement.StatementResolver;
import org.rapporteur.source.Span;

/**
 * Resolves what was found in one article.
 *
 * <pre>{@code
 * ArticleRecord record = new ArticleResolver(english).resolve(findings);
 * }</pre>
 *
 * <p>A function of the findings; safe for any number of threads.
 */
public final class ArticleResolver {
    private final English english;
    private final Places places;
    private final Tie tie;

    public ArticleResolver(English english) {
        this.english = english;
        this.places = new Places(english);
        this.tie = Tie.load();
    }

    /** Turns mentions into actors, and the mentions of one occasion or issue into one meeting or dispute. */
    public ArticleRecord resolve(Findings findings) {
        Actors known = Coreference.resolve(findings, english);
        List<Statement> said = StatementResolver.resolve(findings, known);
        ClaimResolver claims = ClaimResolver.of(said, known);
        // A denial contests what is said of somebody, and not all that is told in turns.
        ClaimResolver statedClaims = ClaimResolver.of(said);
        List<Meeting> told = MeetingResolver.resolve(findings, known, places).stream()
                .map(statedClaims::attribute)
                .toList();
        List<Meeting> meetings = MeetingResolver.withDenials(told, findings, known, places).stream()
                .map(claims::attribute)
                .toList();
        List<Role> roles = RoleResolver.resolve(findings, known);
        List<Dispute> disputes = DisputeResolver.resolve(findings, known, english, tie).stream()
                .map(claims::attribute)
                .toList();
        disputes = DisputeResolver.withStatements(disputes, findings.article(), said, roles);
        List<Statement> statements =
                StatementResolver.tied(said, findings.article(), meetings, disputes, english.occasions());
        return new ArticleRecord(
                findings.article().article(),
                actors(meetings, statements, disputes, roles),
                meetings,
                statements,
                disputes,
                roles);
    }

    private static List<Actor> actors(
            List<Meeting> meetings, List<Statement> statements, List<Dispute> disputes, List<Role> roles) {
        Set<Actor> actors = new LinkedHashSet<>();
        for (Meeting meeting : meetings) {
            actors.addAll(meeting.participants());
            add(actors, meeting.host());
            add(actors, meeting.accordingTo());
        }
        for (Statement statement : statements) {
            add(actors, statement.speaker());
            actors.addAll(statement.others());
            actors.addAll(statement.addressees());
            actors.addAll(statement.about());
        }
        for (Dispute dispute : disputes) {
            actors.addAll(dispute.parties());
            dispute.positions().forEach(position -> actors.add(position.party()));
            add(actors, dispute.accordingTo());
        }
        for (Role role : roles) {
            actors.add(role.holder());
            add(actors, role.organization());
        }
        return actors.stream()
                .sorted(Comparator.comparing(ArticleResolver::firstMention).thenComparing(Actor::label))
                .toList();
    }

    private static void add(Set<Actor> actors, @Nullable Actor actor) {
        if (actor != null) {
            actors.add(actor);
        }
    }

    private static Span firstMention(Actor actor) {
        return actor.mentions().isEmpty()
                ? new Span(Integer.MAX_VALUE, Integer.MAX_VALUE)
                : actor.mentions().get(0);
    }
}
