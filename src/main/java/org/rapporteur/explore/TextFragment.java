package org.rapporteur.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of an address that opens a page at certain words: {@code #:~:text=prefix-,words,-suffix}. */
final class TextFragment {
    private static final int LONG = 12;
    private static final int EDGE = 5;
    private static final int AROUND = 3;

    private TextFragment() {}

    /** That of the words of a finding; empty where they are not in the text. */
    static String of(String body, ArticleFinding finding) {
        if (!finding.isPlaced()) {
            return "";
        }
        int from = body.offsetByCodePoints(0, finding.begin());
        int to = body.offsetByCodePoints(0, finding.end());
        String[] words = body.substring(from, to).strip().split("\\s+");
        // Prefix and suffix may not reach into another block of the page.
        String[] before = line(body.substring(0, from), true);
        String[] after = line(body.substring(to), false);
        String text = words.length <= LONG
                ? encode(words)
                : encode(Arrays.copyOf(words, EDGE)) + ","
                        + encode(Arrays.copyOfRange(words, words.length - EDGE, words.length));
        String prefix = before.length == 0 ? "" : encode(before) + "-,";
        String suffix = after.length == 0 ? "" : ",-" + encode(after);
        return "#:~:text=" + prefix + text + suffix;
    }

    /** Some whole words of the same line, next to the words. */
    private static String[] line(String text, boolean last) {
        String line = last ? text.substring(text.lastIndexOf('\n') + 1) : text.split("\n", 2)[0];
        if (line.isBlank() || !Character.isWhitespace(last ? line.charAt(line.length() - 1) : line.charAt(0))) {
            return new String[0];
        }
        String[] words = line.strip().split("\\s+");
        return words.length <= AROUND
                ? words
                : last ? Arrays.copyOfRange(words, words.length - AROUND, words.length) : Arrays.copyOf(words, AROUND);
    }

    private static String encode(String[] words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
