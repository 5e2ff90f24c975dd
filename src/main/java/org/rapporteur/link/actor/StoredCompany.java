package org.rapporteur.link.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Kept;

/**
 * Company as the articles of a store tell it, kept from one batch to the next: a new article is compared with those of
 * its time and no other.
 */
final class StoredCompany implements Company, Kept<ActorProfile> {
    private static final NavigableSet<LocalDate> NEVER = Collections.emptyNavigableSet();
    private static final int MENTIONS_OF_A_FORM = 4;

    /** Names of companions, each once for an article and once for each other of whom it is shared. */
    private static final int COMPANIONS_OF_A_FORM = 8;

    /** The articles of a store. */
    interface Articles {
        /** The nodes that have a profile. */
        List<Node> nodesOf(ActorProfile profile);

        /** The day of the article of a person; null where it has none. */
        @Nullable
        LocalDate day(Node person);

        /** What the article of a person says. */
        Sighting sighting(Node person);
    }

    private record Mention(ActorProfile profile, Node node, LocalDate day) {}

    /** Of somebody who was asked about: the articles, and the company that is shared with each other one. */
    private record Asked(List<Sighting> sightings, Map<ActorProfile, Set<String>> shared) {}

    private final NavigableMap<LocalDate, List<Mention>> byDay = new TreeMap<>();
    private final Map<ActorProfile, List<Mention>> byProfile = new HashMap<>();
    private final Map<ActorProfile, NavigableSet<LocalDate>> days = new HashMap<>();
    private final Map<ActorProfile, Asked> asked = new HashMap<>();
    private final Map<Node, ActorProfile> pending = new HashMap<>();
    private @Nullable Articles articles;
    private Collection<ActorProfile> profiles = List.of();
    private boolean isRead;
    private boolean isAsked;
    private int mentions;
    private int companions;

    /** Begins to tell who is meant: of these, given the articles as they are now. */
    void begin(Collection<ActorProfile> block, Articles now) {
        profiles = block;
        articles = now;
        isAsked = false;
    }

    @Override
    public void added(ActorProfile profile, Node node) {
        if (isRead) {
            pending.put(node, profile);
        }
    }

    @Override
    public void forget() {
        byDay.clear();
        byProfile.clear();
        days.clear();
        asked.clear();
        pending.clear();
        mentions = 0;
        companions = 0;
        isRead = false;
    }

    @Override
    public boolean isAsked() {
        return isAsked;
    }

    @Override
    public int weight() {
        return mentions / MENTIONS_OF_A_FORM + companions / COMPANIONS_OF_A_FORM + asked.size();
    }

    @Override
    public Map<ActorProfile, Set<String>> shared(ActorProfile one, Collection<ActorProfile> others) {
        Articles read = read();
        Asked known = asked.get(one);
        if (known == null) {
            known = new Asked(new ArrayList<>(), new HashMap<>());
            asked.put(one, known);
            for (Mention mention : byProfile.getOrDefault(one, List.of())) {
                meet(known, read.sighting(mention.node()), read);
            }
        }
        return known.shared();
    }

    @Override
    public NavigableSet<LocalDate> days(ActorProfile one) {
        read();
        return days.getOrDefault(one, NEVER);
    }

    private Articles read() {
        Articles now = articles;
        if (now == null) {
            throw new IllegalStateException("asked before it began");
        }
        isAsked = true;
        if (isRead) {
            pending.forEach((node, profile) -> add(profile, node, now));
        } else {
            isRead = true;
            profiles.forEach(profile -> now.nodesOf(profile).forEach(node -> add(profile, node, now)));
        }
        pending.clear();
        return now;
    }

    private void add(ActorProfile profile, Node node, Articles now) {
        LocalDate day = now.day(node);
        if (day == null) {
            return;
        }
        Mention mention = new Mention(profile, node, day);
        asked.forEach((one, known) -> {
            if (one.equals(profile)) {
                meet(known, now.sighting(node), now);
            } else if (known.sightings().stream().anyMatch(mine -> isOfAffair(mine, day))) {
                Sighting other = now.sighting(node);
                known.sightings().stream()
                        .filter(mine -> isOfAffair(mine, day))
                        .forEach(mine -> share(mine, profile, other, known));
            }
        });
        byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(mention);
        byProfile.computeIfAbsent(profile, key -> new ArrayList<>()).add(mention);
        days.computeIfAbsent(profile, key -> new TreeSet<>()).add(day);
        mentions++;
    }

    /** Compares an article of somebody who was asked about with those of its time. */
    private void meet(Asked one, Sighting mine, Articles now) {
        one.sightings().add(mine);
        companions += 1 + mine.company().size();
        LocalDate day = mine.published();
        if (day != null && !mine.company().isEmpty()) {
            byDay.subMap(day.minusDays(SAME_AFFAIR), true, day.plusDays(SAME_AFFAIR), true)
                    .values()
                    .forEach(ofDay -> ofDay.forEach(
                            mention -> share(mine, mention.profile(), now.sighting(mention.node()), one)));
        }
    }

    private void share(Sighting mine, ActorProfile other, Sighting its, Asked one) {
        for (String companion : mine.company()) {
            if (its.company().contains(companion)
                    && one.shared()
                            .computeIfAbsent(other, key -> new HashSet<>())
                            .add(companion)) {
                companions++;
            }
        }
    }

    private static boolean isOfAffair(Sighting mine, LocalDate day) {
        return mine.published() != null && Sighting.areWithin(SAME_AFFAIR, mine.published(), day);
    }
}
