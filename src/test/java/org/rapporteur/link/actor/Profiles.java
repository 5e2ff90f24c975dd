package org.rapporteur.link.actor;

import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Form;
import org.rapporteur.link.Names;
import org.rapporteur.resolve.ActorType;

/** Forms of actors, for tests of the clustering alone. */
final class Profiles {
    static final ActorNames NAMES = ActorNames.load(ENGLISH);

    private static int nodes;

    private Profiles() {}

    /** A person as {@code magnitude} says how many articles name him or her, with offices. */
    static Form<ActorProfile> person(String label, int magnitude, String... offices) {
        String alone = NAMES.isNamed(ActorType.PERSON, label) ? null : "urn:node" + nodes++;
        return form(ActorType.PERSON, label, Set.of(), magnitude, Set.of(offices), alone);
    }

    static Form<ActorProfile> organization(String label, String... aliases) {
        String alone = NAMES.isNamed(ActorType.ORGANIZATION, label) ? null : "urn:node" + nodes++;
        return form(ActorType.ORGANIZATION, label, Set.of(aliases), 1, Set.of(), alone);
    }

    private static Form<ActorProfile> form(
            ActorType type,
            String label,
            Set<String> aliases,
            int magnitude,
            Set<String> offices,
            @Nullable String alone) {
        Names names = new Names(label, new TreeSet<>(aliases));
        return new Form<>(new ActorProfile(type, names, null, new TreeSet<>(offices), alone), magnitude);
    }

    /** The labels of each cluster. */
    static Set<Set<String>> labels(List<ActorCluster> clusters) {
        Set<Set<String>> labels = new HashSet<>();
        for (ActorCluster cluster : clusters) {
            Set<String> members = new TreeSet<>();
            cluster.reasons()
                    .keySet()
                    .forEach(form -> members.add(form.profile().names().label()));
            labels.add(members);
        }
        return labels;
    }
}
