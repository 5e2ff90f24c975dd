package org.rapporteur.link.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which persons articles say to hold an office, by the days of the articles. */
final class Holders {
    private final NavigableMap<LocalDate, Set<Integer>> byDay = new TreeMap<>();

    /** Articles of these days say that the person, by number, holds it. */
    void add(int person, Collection<LocalDate> days) {
        days.forEach(day -> byDay.computeIfAbsent(day, key -> new HashSet<>()).add(person));
    }

    /** The one whom articles of about the time of one of these days say to hold it: empty where there are several. */
    Optional<Integer> only(Collection<LocalDate> days) {
        Integer only = null;
        for (LocalDate day : days) {
            for (Set<Integer> then : byDay.subMap(
                            day.minusDays(Company.SAME_TERM), true, day.plusDays(Company.SAME_TERM), true)
                    .values()) {
                for (Integer person : then) {
                    if (only != null && !only.equals(person)) {
                        return Optional.empty();
                    }
                    only = person;
                }
            }
        }
        return Optional.ofNullable(only);
    }
}
