package org.rapporteur.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day from what pages, feeds, agencies, mails and tables write as a date; it is that of the publisher's own
 * time.
 *
 * <pre>{@code
 * WrittenDates.day("2024-03-05T23:10:00-08:00");         // 2024-03-05: the publisher's own day
 * WrittenDates.day("Tuesday, March 5, 2024 10:30 am");   // 2024-03-05
 * WrittenDates.day("03/05/2024");                        // null: which is the month depends on where one lives
 * }</pre>
 */
public final class WrittenDates {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(" + MONTHS + ")[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:t?\\d{4,6}.*)?$");
    private static final Pattern SLASHES = Pattern.compile("(?<!\\d)(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of|\\.)?[ -]+" + MONTH + ",?[ -]+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4})(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2}|" + MONTHS + ")[/-](\\d{1,2})(?=[/_.-]|$)|/((?:19|20)\\d{6})/");
    private static final int OLDEST = 1800;

    private WrittenDates() {}

    /** The first day that is written there, or null where there is none or where it can be read in two ways. */
    public static @Nullable LocalDate day(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        for (Pattern yearFirst : List.of(ISO, COMPACT, SLASHES)) {
            Matcher matcher = yearFirst.matcher(value);
            if (matcher.find()) {
                return date(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(value);
        if (dayFirst.find()) {
            return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(value);
        if (monthFirst.find()) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher numbers = NUMBERS.matcher(value);
        return numbers.find() ? numbers(numbers) : null;
    }

    /** The day in the path of an address, {@code /2024/03/05/talks} or {@code /2024/mar/05/talks}. */
    public static @Nullable LocalDate inAddress(String address) {
        Matcher matcher = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        String compact = matcher.group(4);
        return compact != null
                ? date(compact.substring(0, 4), compact.substring(4, 6), compact.substring(6))
                : date(matcher.group(1), month(matcher.group(2)), matcher.group(3));
    }

    /**
     * Of 13/05/2024 the first must be the day, and who writes 5.3.2024 writes the day first; of 03/05/2024 nobody
     * knows.
     */
    private static @Nullable LocalDate numbers(Matcher numbers) {
        String first = numbers.group(1);
        String second = numbers.group(3);
        if (Integer.parseInt(first) > 12 || numbers.group(2).equals(".")) {
            return date(numbers.group(4), second, first);
        }
        boolean clear = Integer.parseInt(second) > 12 || first.equals(second);
        return clear ? date(numbers.group(4), first, second) : null;
    }

    private static String month(String name) {
        int at = MONTHS.indexOf(name);
        return Character.isDigit(name.charAt(0)) ? name : Integer.toString(at / 4 + 1);
    }

    /** Null also for what systems write instead of no date: 1970-01-01, 0001-01-01. */
    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < OLDEST || date.equals(LocalDate.EPOCH) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
