package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.resolve.actor.Actors;

/** Says who holds which office, each office of a person once. */
final class RoleResolver {
    private RoleResolver() {}

    static List<Role> resolve(Findings findings, Actors actors) {
        List<Role> roles = new ArrayList<>();
        for (RoleFinding finding : findings.roles()) {
            Optional<Actor> holder = actors.one(finding.holder()).filter(actor -> actor.type() == ActorType.PERSON);
            if (holder.isEmpty()) {
                continue;
            }
            String name = finding.role().words();
            Mention body = finding.organization();
            Actor organization = body == null
                    ? null
                    : actors.one(body)
                            .filter(actor -> actor.type() != ActorType.GROUP)
                            .orElse(null);
            boolean known = roles.stream()
                    .anyMatch(role -> role.holder().equals(holder.get())
                            && role.name().equalsIgnoreCase(name)
                            && (organization == null || organization.equals(role.organization())));
            if (!known) {
                roles.add(new Role(finding.evidence(), holder.get(), name, organization));
            }
        }
        return roles;
    }
}
