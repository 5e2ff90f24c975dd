package org.rapporteur.index;

import java.util.List;

/**
 * Some words of a text with those that were sought.
 *
 * @param text a sentence or two
 * @param marks where the words stand that were sought, in order; none overlaps another
 */
public record Passage(String text, List<Mark> marks) {
    /**
     * A part of a passage.
     *
     * @param begin where it begins, in chars
     * @param end where it ends, exclusive
     */
    public record Mark(int begin, int end) {}

    public Passage {
        marks = List.copyOf(marks);
    }
}
