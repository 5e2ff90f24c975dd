package org.rapporteur.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression of a query, in time that grows with the text and not with a power of it: {@code ^(a+)+$} on a
 * text of a's keeps Java's own engine busy for years.
 *
 * <p>The syntax is that of RE2, which has neither back references nor looking around. The flags are those of XPath:
 * {@code s m i x q}.
 */
final class LinearRegex {
    /** The longest pattern in chars. */
    static final int LONGEST = 2000;

    // Instructions of the pattern times chars of the text: some seconds.
    private static final long MOST_STEPS = 200_000_000;

    private final Pattern pattern;

    private LinearRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws ExprEvalException if that is no such expression */
    static LinearRegex of(String pattern, String flags) {
        if (pattern.length() > LONGEST) {
            throw new ExprEvalException("a regular expression of more than " + LONGEST + " characters");
        }
        int bits = 0;
        boolean literal = false;
        String text = pattern;
        for (int i = 0; i < flags.length(); i++) {
            switch (flags.charAt(i)) {
                case 'i' -> bits |= Pattern.CASE_INSENSITIVE;
                case 'm' -> bits |= Pattern.MULTILINE;
                case 's' -> bits |= Pattern.DOTALL;
                case 'x' -> text = withoutBlanks(text);
                case 'q' -> literal = true;
                default -> throw new ExprEvalException("the flags of a regular expression are s, m, i, x and q");
            }
        }
        try {
            return new LinearRegex(Pattern.compile(literal ? Pattern.quote(pattern) : text, bits));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("not a regular expression that is matched in linear time (no back references,"
                    + " no looking around): " + e.getMessage());
        }
    }

    boolean finds(String text) {
        return matcher(text).find();
    }

    /** As SPARQL's REPLACE says; like Jena it replaces no empty match but a first one. */
    String replace(String text, String replacement) {
        Matcher matcher = matcher(text);
        StringBuilder replaced = new StringBuilder();
        boolean any = false;
        try {
            while (matcher.find()) {
                if (!any || matcher.start() < matcher.end()) {
                    any = true;
                    matcher.appendReplacement(replaced, replacement);
                    BoundedCall.requireShort(replaced.length());
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("a replacement that names no group of the expression: " + replacement);
        }
        return any ? matcher.appendTail(replaced).toString() : text;
    }

    private Matcher matcher(String text) {
        if ((long) text.length() * Math.max(1, pattern.programSize()) > MOST_STEPS) {
            throw new ExprEvalException("too long a text for that regular expression");
        }
        return pattern.matcher(text);
    }

    /** Flag x: blanks of the pattern do not count, but in a class. */
    private static String withoutBlanks(String pattern) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                kept.append(c).append(pattern.charAt(++i));
                continue;
            }
            depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            if (depth > 0 || " \t\r\n".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
