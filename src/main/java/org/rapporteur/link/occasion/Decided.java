package org.rapporteur.link.occasion;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people decided about meetings by their IRIs: which are one occasion, and which are not.
 *
 * <p>Of two decisions about the same two meetings the later one counts.
 */
final class Decided {
    private final Map<String, Map<String, String>> together = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();

    /** All of these are one, because somebody says so. */
    void join(Collection<String> meetings, String because) {
        for (String one : meetings) {
            for (String other : meetings) {
                if (!one.equals(other)) {
                    together.computeIfAbsent(one, key -> new TreeMap<>()).put(other, because);
                    apart.getOrDefault(one, new HashSet<>()).remove(other);
                }
            }
        }
    }

    /** None of these is one of those. */
    void part(Collection<String> meetings, Collection<String> others) {
        for (String one : meetings) {
            for (String other : others) {
                part(one, other);
                part(other, one);
            }
        }
    }

    private void part(String one, String other) {
        apart.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        together.getOrDefault(one, new TreeMap<>()).remove(other);
    }

    /** Why a meeting is one with another, by that one's IRI; in the order of these. */
    Map<String, String> partners(MeetingProfile meeting) {
        return together.getOrDefault(meeting.meeting(), Map.of());
    }

    /** Whether somebody says that they are two. */
    boolean areApart(MeetingProfile one, MeetingProfile other) {
        return apart.getOrDefault(one.meeting(), Set.of()).contains(other.meeting());
    }
}
