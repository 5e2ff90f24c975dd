package org.rapporteur.explore;

import org.jspecify.annotations.Nullable;

/**
 * That somebody decided that an actor or issue is another one.
 *
 * @param to what it is now
 * @param correction the number of the correction that says so, the last one where there are several
 */
public record Moved(String to, int correction) {
    private static final int MOST_STEPS = 20;

    /** What has become of that node by corrections, or null where none speaks of it. */
    public static @Nullable Moved of(Reading reading, String iri) {
        Moved moved = null;
        String now = iri;
        for (int step = 0; step < MOST_STEPS; step++) {
            Row row = reading.first("moved", now).orElse(null);
            if (row == null) {
                return moved;
            }
            now = row.needed("into");
            moved = new Moved(now, row.number("number"));
        }
        return moved;
    }
}
