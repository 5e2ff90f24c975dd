package org.rapporteur.annotate;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Blanks what is not prose out of a body, code point by code point, so that every span stays that of the input.
 *
 * <pre>{@code
 * TextMask.mask("<b>Hi</b> there");   // "   Hi     there"
 * }</pre>
 */
final class TextMask {
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|</?[A-Za-z][^<>]{0,2000}>", Pattern.DOTALL);
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    /**
     * No word is that long, with whatever hangs on it by hyphens or dots; data are, and features of names grow with
     * them.
     */
    private static final int LONGEST_WORD = 500;

    private static final Pattern NO_WORD = Pattern.compile("\\S{" + LONGEST_WORD + ",}");

    private TextMask() {}

    static String mask(String body) {
        // Most bodies have none of them, and looking for that takes a tenth of what the patterns take.
        String prose = body.indexOf('<') < 0 ? body : blank(body, MARKUP);
        prose = prose.contains("http") ? blank(prose, WEB_ADDRESS) : prose;
        prose = hasNoWord(prose) ? blank(prose, NO_WORD) : prose;
        StringBuilder masked = new StringBuilder(prose);
        for (int at = 0; at < masked.length(); at++) {
            char c = masked.charAt(at);
            if (c == '\r' && (at + 1 == masked.length() || masked.charAt(at + 1) != '\n')) {
                masked.setCharAt(at, '\n'); // a line end of old Macs
            } else if (c != '\n' && (Character.isISOControl(c) || Character.isSpaceChar(c) || isInvisible(c))) {
                masked.setCharAt(at, ' ');
            }
        }
        return masked.toString();
    }

    private static boolean hasNoWord(String text) {
        int length = 0;
        for (int at = 0; at < text.length() && length < LONGEST_WORD; at++) {
            char c = text.charAt(at);
            length = c == ' ' || c >= '\t' && c <= '\r' ? 0 : length + 1;
        }
        return length >= LONGEST_WORD;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFC';
    }

    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(TextMask::blank);
    }

    /** One blank for each code point: a pair of surrogates becomes one char. Line ends stay. */
    private static String blank(MatchResult match) {
        return match.group()
                .codePoints()
                .collect(
                        StringBuilder::new, (blanks, c) -> blanks.append(c == '\n' ? '\n' : ' '), StringBuilder::append)
                .toString();
    }
}
