package org.rapporteur.annotate;

/** What the line breaks of a text mean. */
final class Layout {
    private static final int LONGEST_WRAPPED_LINE = 100;

    private Layout() {}

    /**
     * Whether lines are broken at a fixed width, so that only a blank line ends a paragraph. Most scraped text has a
     * paragraph a line.
     */
    static boolean isHardWrapped(String text) {
        int inMidSentence = 0;
        int atSentenceEnd = 0;
        String[] lines = text.split("\n", -1);
        for (int at = 0; at + 1 < lines.length; at++) {
            String line = lines[at].strip();
            String next = lines[at + 1].strip();
            if (line.isEmpty() || next.isEmpty()) {
                continue;
            }
            boolean ends = ".?!:\"\u201D\u2019)".indexOf(line.charAt(line.length() - 1)) >= 0;
            if (!ends && line.length() > LONGEST_WRAPPED_LINE / 2 && line.length() <= LONGEST_WRAPPED_LINE) {
                inMidSentence++;
            } else {
                atSentenceEnd++;
            }
        }
        return inMidSentence >= 3 && inMidSentence > atSentenceEnd;
    }

    /** The same text with a blank for each line break inside a paragraph, so that offsets stay. */
    static String withoutLineBreaks(String text) {
        return text.replaceAll("(?<=\\S[ \\t\\r]{0,9})\\n(?=[ \\t]*\\S)", " ");
    }
}
