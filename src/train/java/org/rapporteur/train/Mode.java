package org.rapporteur.train;

import java.util.List;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.source.Span;

/** How literally a text gives what somebody said. */
enum Mode {
    /** Every part of the content stands inside quotation marks. */
    DIRECT,
    /** A part of it does. */
    MIXED,
    /** None does. */
    INDIRECT;

    private static final String OPENING = "“„«\"";
    private static final String CLOSING = "”»\"";

    /** Punctuation that stands between the end of a content and its closing mark. */
    private static final String TRIMMED = ".,;:!?…";

    /**
     * Returns the mode of contents that have lost the marks at their ends, as {@link Attribution#contents()} have.
     *
     * @param text the text whose code points the spans count
     */
    public static Mode of(String text, List<Span> contents) {
        boolean all = true;
        boolean any = false;
        for (Span span : contents) {
            int begin = text.offsetByCodePoints(0, span.begin());
            int end = text.offsetByCodePoints(begin, span.length());
            boolean before = opensBefore(text, begin);
            boolean after = closesAfter(text, end);
            boolean within = text.substring(begin, end).chars().anyMatch(c -> (OPENING + CLOSING).indexOf(c) >= 0);
            all &= before && (after || !within);
            any |= before || after || within;
        }
        return !any ? INDIRECT : all ? DIRECT : MIXED;
    }

    private static boolean opensBefore(String text, int begin) {
        return (begin > 0 && OPENING.indexOf(text.charAt(begin - 1)) >= 0)
                || text.startsWith("''", begin - 2)
                || text.startsWith("``", begin - 2);
    }

    private static boolean closesAfter(String text, int end) {
        int i = end;
        while (i < text.length() && i < end + 2 && TRIMMED.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) || text.startsWith("''", i);
    }
}
