package org.rapporteur.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers and texts as people read them; the same whatever the locale. */
final class Wording {
    private static final int WIDTH = 100;

    private Wording() {}

    /** {@code 40 s}, {@code 12 min}, {@code 3 h 20 min}. */
    static String duration(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** {@code 1,234}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 article}, {@code 2 articles}. */
    static String count(long number, String singular) {
        return count(number, singular, singular + "s");
    }

    /** {@code 1 meeting or dispute}, {@code 2 meetings or disputes}. */
    static String count(long number, String singular, String plural) {
        return number(number) + " " + (number == 1 ? singular : plural);
    }

    /** {@code a Person}, {@code an Organization}. */
    static String withArticle(String noun) {
        return ("AEIOUaeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    /** The text in lines of a readable length, each of them indented. */
    static String wrap(String text, int indent) {
        StringBuilder out = new StringBuilder(" ".repeat(indent));
        int column = indent;
        for (String word : text.strip().split("\\s+")) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            if (column > indent) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
