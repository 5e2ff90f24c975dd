package org.rapporteur.link.actor;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article that speaks of an actor.
 *
 * @param published its day, or null where that is not known
 * @param company the other persons whom it names in full, and the organizations, in lower case
 */
public record Sighting(@Nullable LocalDate published, Set<String> company) implements Serializable {
    public Sighting {
        // In order, so that they are written alike each time.
        company = Collections.unmodifiableSortedSet(new TreeSet<>(company));
    }

    /** Whether both were published within {@code days} of each other; not where one of the days is unknown. */
    boolean isWithin(int days, Sighting other) {
        return published != null && other.published != null && areWithin(days, published, other.published);
    }

    static boolean areWithin(int days, LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= days;
    }
}
