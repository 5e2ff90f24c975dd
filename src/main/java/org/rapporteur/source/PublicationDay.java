package org.rapporteur.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of the ways in which feeds, agencies, mails and tables write when something was published. The day
 * is that of the publisher's own time, whatever the zone.
 *
 * <pre>{@code
 * PublicationDay.of("Tue, 05 Mar 2024 10:00:00 +0100");   // 2024-03-05
 * PublicationDay.of("20240305T101500Z");                  // 2024-03-05
 * PublicationDay.of("3/5/2024");                          // null: March or May?
 * }</pre>
 */
public final class PublicationDay {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*|[Z+].*)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:[T ].*)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:[T ,].*)?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(?:(\\d{1,2})\\s+([A-Za-z]{3,9})\\.?,?|([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?)\\s+(\\d{4})(?:[T ,].*)?");
    private static final DateTimeFormatter SHORT_MONTH = month("MMM");
    private static final DateTimeFormatter LONG_MONTH = month("MMMM");

    private PublicationDay() {}

    private static DateTimeFormatter month(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d " + pattern + " uuuu")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, or null where the text is no date or could be two. */
    public static @Nullable LocalDate of(String text) {
        String value = text.strip();
        try {
            for (Pattern pattern : List.of(ISO, BASIC, SLASHES)) {
                Matcher matcher = pattern.matcher(value);
                if (matcher.matches()) {
                    return day(matcher.group(1), matcher.group(2), matcher.group(3));
                }
            }
            Matcher numbers = AMBIGUOUS.matcher(value);
            if (numbers.matches()) {
                return unambiguous(numbers);
            }
            Matcher words = WORDS.matcher(value);
            return words.matches() ? inWords(words) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** 13/5/2024 is May wherever it is written; 5.3.2024 is March, for who writes dots writes the day first. */
    private static @Nullable LocalDate unambiguous(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        int year = Integer.parseInt(numbers.group(4));
        if (first > 12 || first == second || numbers.group(2).equals(".")) {
            return LocalDate.of(year, second, first);
        }
        return second > 12 ? LocalDate.of(year, first, second) : null;
    }

    private static LocalDate inWords(Matcher words) {
        boolean dayFirst = words.group(1) != null;
        String day = dayFirst ? words.group(1) : words.group(4);
        String month = dayFirst ? words.group(2) : words.group(3);
        String name = month.equalsIgnoreCase("sept") ? "Sep" : month;
        DateTimeFormatter format = name.length() == 3 ? SHORT_MONTH : LONG_MONTH;
        return LocalDate.parse(day + " " + name + " " + words.group(5), format);
    }
}
