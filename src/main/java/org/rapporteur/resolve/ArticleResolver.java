package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.resolve.actor.ActorDirectory;
import org.rapporteur.resolve.event.Meetings;
import org.rapporteur.resolve.issue.Disputes;
import org.rapporteur.resolve.issue.StatedPositions;
import org.rapporteur.resolve.statement.Statements;
import org.rapporteur.resolve.statement.Surroundings;
import org.rapporteur.source.Span;

/**
 * Resolves what was found in one article.
 *
 * <pre>{@code
 * ArticleRecord record = new ArticleResolver().resolve(findings);
 * }</pre>
 *
 * <p>Without state; safe for any number of threads.
 */
public final class ArticleResolver {
    /** Turns mentions into actors, and the mentions of one occasion or issue into one meeting or dispute. */
    public ArticleRecord resolve(Findings findings) {
        ActorDirectory directory = ActorDirectory.of(findings.article());
        List<Statement> said = Statements.resolve(findings, directory);
        Claims claims = new Claims(said);
        List<Meeting> meetings = Meetings.resolve(findings, directory).stream()
                .map(claims::attribute)
                .toList();
        List<Role> roles = roles(findings, directory);
        StatedPositions stated = new StatedPositions(findings.article(), said, roles);
        List<Dispute> disputes = Disputes.resolve(findings, directory).stream()
                .map(claims::attribute)
                .map(stated::complete)
                .toList();
        List<Statement> statements =
                Surroundings.of(findings.article(), meetings, disputes).tie(said);
        return new ArticleRecord(
                findings.article().article(),
                actors(meetings, statements, disputes, roles),
                meetings,
                statements,
                disputes,
                roles);
    }

    private static List<Role> roles(Findings findings, ActorDirectory directory) {
        List<Role> roles = new ArrayList<>();
        for (RoleFinding finding : findings.roles()) {
            Optional<Actor> holder = directory.actor(finding.holder());
            if (holder.isPresent() && holder.get().type() == ActorType.PERSON) {
                String name = findings.article().text(finding.role().span()).replaceAll("\\s+", " ");
                Actor organization = finding.organization() == null
                        ? null
                        : directory
                                .actor(finding.organization())
                                .filter(body -> body.type() != ActorType.GROUP)
                                .orElse(null);
                boolean known = roles.stream()
                        .anyMatch(r -> r.holder().equals(holder.get())
                                && r.name().equalsIgnoreCase(name)
                                && (organization == null || organization.equals(r.organization())));
                if (!known) {
                    roles.add(new Role(finding.evidence(), holder.get(), name, organization));
                }
            }
        }
        return roles;
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
                : actor.mentions().get(0).span();
    }
}
