package org.rapporteur.source.document;

import java.util.List;

/**
 * A word on a page, in points from its upper left corner.
 *
 * @param left where it begins
 * @param right where it ends
 * @param base the line on which it stands
 * @param size of its letters
 */
record PdfWord(String text, float left, float right, float base, float size) {

    /** A word while its letters come. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private float left;
        private float right;
        private float base;
        private float size;

        /** Whether a letter there does not go on with this word. */
        boolean isApart(float x, float y, float gap) {
            return !text.isEmpty() && (Math.abs(y - base) > size / 2 || x - right > gap * size || x < left - size / 2);
        }

        void add(String letter, float from, float to, float y, float height) {
            if (text.isEmpty()) {
                left = from;
                base = y;
                size = height;
            } else if (from < right - size / 2 && text.toString().endsWith(letter)) {
                return; // printed twice, to look bold
            }
            text.append(letter);
            right = to;
        }

        void endInto(List<PdfWord> words) {
            if (!text.isEmpty()) {
                words.add(new PdfWord(text.toString(), left, right, base, size));
                text.setLength(0);
            }
        }
    }
}
