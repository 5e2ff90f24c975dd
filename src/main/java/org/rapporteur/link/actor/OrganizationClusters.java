package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.link.Form;

/**
 * Tells which organizations are one: those of one name, and letters with the one name that an article says they stand
 * for. A name of common words alone ("the foreign ministry") is another body in each article. A function of the set of
 * the forms.
 */
final class OrganizationClusters {
    private final ActorNames names;

    private OrganizationClusters(ActorNames names) {
        this.names = names;
    }

    static List<ActorCluster> of(List<Form<ActorProfile>> forms, ActorNames names) {
        return new OrganizationClusters(names).cluster(forms);
    }

    private List<ActorCluster> cluster(List<Form<ActorProfile>> forms) {
        Map<OrganizationName, Map<Form<ActorProfile>, String>> byName = new LinkedHashMap<>();
        List<ActorCluster> clusters = new ArrayList<>();
        for (Form<ActorProfile> form : Labels.inOrder(forms)) {
            if (form.profile().alone() != null) {
                clusters.add(ActorCluster.alone(form, "a name that many bodies have"));
            } else {
                byName.computeIfAbsent(name(form.profile().names().label()), key -> new LinkedHashMap<>())
                        .put(form, "the same name");
            }
        }
        for (OrganizationName letters : byName.keySet().stream()
                .filter(name -> name.words().size() == 1)
                .toList()) {
            List<OrganizationName> meant = byName.keySet().stream()
                    .filter(full -> full.words().size() > 1 && standsFor(letters, full, byName))
                    .toList();
            if (meant.size() == 1) {
                Map<Form<ActorProfile>, String> moved = byName.remove(letters);
                Map<Form<ActorProfile>, String> full = byName.get(meant.get(0));
                if (moved != null && full != null) {
                    moved.keySet().forEach(form -> full.put(form, "the letters that this name is known by"));
                }
            }
        }
        byName.values()
                .forEach(reasons -> clusters.add(new ActorCluster(
                        Labels.shortest(reasons.keySet()), Labels.fullestCommon(reasons.keySet()), reasons)));
        return clusters;
    }

    private boolean standsFor(
            OrganizationName letters,
            OrganizationName full,
            Map<OrganizationName, Map<Form<ActorProfile>, String>> byName) {
        return names.areLettersOf(letters, full) || calls(byName, letters, full) || calls(byName, full, letters);
    }

    private boolean calls(
            Map<OrganizationName, Map<Form<ActorProfile>, String>> byName,
            OrganizationName name,
            OrganizationName alias) {
        return byName.getOrDefault(name, Map.of()).keySet().stream()
                .flatMap(form -> form.profile().names().aliases().stream())
                .anyMatch(other -> name(other).equals(alias));
    }

    private OrganizationName name(String label) {
        return names.organization(label);
    }
}
