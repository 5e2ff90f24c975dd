package org.rapporteur.link.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Company by the articles of each profile, each read once. */
final class SightedCompany implements Company {
    private final Function<ActorProfile, List<Sighting>> sightings;
    private final Map<ActorProfile, List<Sighting>> seen = new HashMap<>();
    /** By a companion: who is named with it, and when. Filled when it is first asked. */
    private final Map<String, List<Seen>> byCompanion = new HashMap<>();

    private boolean filled;

    private record Seen(ActorProfile profile, Sighting sighting) {}

    /** @param sightings the articles of a profile */
    SightedCompany(Function<ActorProfile, List<Sighting>> sightings) {
        this.sightings = sightings;
    }

    @Override
    public Map<ActorProfile, Set<String>> shared(ActorProfile one, Collection<ActorProfile> others) {
        fill(others);
        Map<ActorProfile, Set<String>> shared = new HashMap<>();
        for (Sighting mine : seen(one)) {
            for (String companion : mine.company()) {
                for (Seen other : byCompanion.getOrDefault(companion, List.of())) {
                    if (mine.isWithin(SAME_AFFAIR, other.sighting())) {
                        shared.computeIfAbsent(other.profile(), key -> new HashSet<>())
                                .add(companion);
                    }
                }
            }
        }
        return shared;
    }

    private void fill(Collection<ActorProfile> others) {
        if (!filled) {
            filled = true;
            for (ActorProfile other : others) {
                for (Sighting sighting : seen(other)) {
                    sighting.company()
                            .forEach(companion -> byCompanion
                                    .computeIfAbsent(companion, key -> new ArrayList<>())
                                    .add(new Seen(other, sighting)));
                }
            }
        }
    }

    @Override
    public NavigableSet<LocalDate> days(ActorProfile one) {
        return seen(one).stream()
                .map(Sighting::published)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Sighting> seen(ActorProfile profile) {
        return seen.computeIfAbsent(profile, sightings);
    }
}
