package org.rapporteur.annotate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks what is not prose out of a body, char by char, so that every offset stays that of the input.
 *
 * <pre>{@code
 * TextMask.mask("<b>Hi</b> there");   // "   Hi     there"
 * }</pre>
 */
final class TextMask {
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|</?[A-Za-z][^<>]{0,2000}>", Pattern.DOTALL);
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    private TextMask() {}

    static String mask(String body) {
        StringBuilder masked = new StringBuilder(body);
        blank(masked, MARKUP.matcher(body));
        blank(masked, WEB_ADDRESS.matcher(body));
        for (int at = 0; at < masked.length(); at++) {
            char c = masked.charAt(at);
            if (c != '\n' && (Character.isISOControl(c) || Character.isSpaceChar(c) || isInvisible(c))) {
                masked.setCharAt(at, ' ');
            }
        }
        return masked.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFC';
    }

    private static void blank(StringBuilder masked, Matcher matcher) {
        while (matcher.find()) {
            for (int at = matcher.start(); at < matcher.end(); at++) {
                if (masked.charAt(at) != '\n') {
                    masked.setCharAt(at, ' ');
                }
            }
        }
    }
}
