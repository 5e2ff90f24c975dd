package org.rapporteur.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where an item stands among all that a job reads, so that of two articles of one name the same is kept each time.
 *
 * @param file the number of its file, in the order of the inputs and of the paths in each
 * @param item its number in the file
 */
record Place(int file, long item) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::file).thenComparingLong(Place::item);

    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }
}
