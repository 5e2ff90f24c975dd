package org.rapporteur.query;

/** How many columns a text takes on a terminal. */
final class TextWidth {
    private TextWidth() {}

    /** The columns: none for a mark that stands on a letter, two for an ideograph or an emoji, one for the rest. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text on one line, cut so that with its ellipsis it takes no more than {@code columns}. */
    static String cut(String text, int columns) {
        String line = text.replaceAll("[\\p{Cc}\\s\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        if (of(line) <= columns) {
            return line;
        }
        int taken = 0;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            if (taken + of(c) > columns - 1) {
                break;
            }
            taken += of(c);
            end += Character.charCount(c);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    // The wide blocks of Unicode's East Asian Width, and emoji.
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
