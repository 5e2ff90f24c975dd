package org.rapporteur.source;

/**
 * A text whose places are counted in code points, as all spans are, and found without reading what stands before them.
 *
 * <pre>{@code
 * CodePoints body = CodePoints.of(article.body());
 * body.at(new Span(10, 20));
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class CodePoints {
    /** So many code points lie between two whose places are noted. */
    private static final int STEP = 256;

    private final String text;
    private final int length;
    /** Where every {@value #STEP}th begins; empty where each char is one. */
    private final int[] begins;

    private CodePoints(String text, int length) {
        this.text = text;
        this.length = length;
        this.begins = length == text.length() ? new int[0] : begins(text, length);
    }

    private static int[] begins(String text, int length) {
        int[] begins = new int[length / STEP + 1];
        for (int i = 1; i < begins.length; i++) {
            begins[i] = text.offsetByCodePoints(begins[i - 1], STEP);
        }
        return begins;
    }

    /** The code points of that text. */
    public static CodePoints of(String text) {
        return of(text, text.codePointCount(0, text.length()));
    }

    /** The same where it is known how many there are, which saves reading the text. */
    public static CodePoints of(String text, int length) {
        return new CodePoints(text, length);
    }

    /** How many there are. */
    public int length() {
        return length;
    }

    /**
     * What stands at that span.
     *
     * @throws IndexOutOfBoundsException where the text ends before
     */
    public String at(Span span) {
        return text.substring(offset(span.begin()), offset(span.end()));
    }

    private int offset(int place) {
        return begins.length == 0 ? place : text.offsetByCodePoints(begins[place / STEP], place % STEP);
    }
}
