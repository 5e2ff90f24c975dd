package org.rapporteur.resolve;

import java.util.regex.Pattern;

/**
 * A date as exact as it is known and no more.
 *
 * @param iso {@code 2023}, {@code 2023-06} or {@code 2023-06-19}
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    public PartialDate {
        if (!SHAPE.matcher(iso).matches()) {
            throw new IllegalArgumentException("a date is written 2023, 2023-06 or 2023-06-19, not " + iso);
        }
    }

    /** Whether the other date says the same and possibly more ({@code 2023-06} and {@code 2023-06-19}). */
    public boolean covers(PartialDate other) {
        return other.iso.startsWith(iso);
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }
}
