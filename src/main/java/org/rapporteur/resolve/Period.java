package org.rapporteur.resolve;

import org.jspecify.annotations.Nullable;

/**
 * A span of days: "from March 3 to 5", "last week", "in the coming weeks".
 *
 * @param begin its first day
 * @param end its last day, or null where the article leaves it open, as "in the coming weeks" does
 */
public record Period(PartialDate begin, @Nullable PartialDate end) {
    public Period {
        if (end != null && end.compareTo(begin) < 0) {
            throw new IllegalArgumentException(
                    "a period that begins on " + begin.iso() + " cannot end on " + end.iso());
        }
    }
}
