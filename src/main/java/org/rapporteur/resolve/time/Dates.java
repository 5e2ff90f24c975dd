package org.rapporteur.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.PartialDate;

/**
 * Turns a time expression into the date that it means.
 *
 * <pre>{@code
 * Dates dates = new Dates(LocalDate.of(2024, 3, 7));              // a Thursday
 * dates.of("Monday", "2024-03-11", Tense.PAST);                   // 2024-03-04
 * dates.of("Monday", "2024-03-11", Tense.FUTURE);                 // 2024-03-11
 * dates.of("last November", "2023-11", Tense.PAST);               // 2023-11
 * new Dates(null).of("in November", "XXXX-11", Tense.PAST);       // empty: no year is invented
 * }</pre>
 *
 * <p>A week is given as the month that holds all of it, or all of it that can be meant, a season as its year.
 * Immutable.
 */
public final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(?:-.*)?");
    private static final Pattern YEAR_GIVEN = Pattern.compile(".*\\b(1\\d|20)\\d\\d\\b.*", Pattern.DOTALL);
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\\b\\.?");
    private static final Pattern MONTH =
            Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b\\.?");
    private static final Pattern VAGUE =
            Pattern.compile(".*\\b(coming|recent|few|several|some|past|next few|following|soon|these|those)\\b.*"
                    + "(days?|weeks?|months?|years?|hours?).*|.*\\b(days|weeks|years|months|hours)$");
    private static final Pattern BEFORE = Pattern.compile(".*\\b(last|previous|past)\\b.*");
    private static final Pattern AFTER = Pattern.compile(".*\\b(next|coming|this coming)\\b.*");

    /** Whether what the time belongs to is told as past or as still to come. */
    public enum Tense {
        PAST,
        FUTURE
    }

    private final @Nullable LocalDate published;

    /**
     * Reads times of an article.
     *
     * @param published the article's date, or null if it is not known
     */
    public Dates(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * The date that a time expression means; empty where it is vague, or needs the article's date and there is none.
     *
     * @param words the expression as the article has it
     * @param value its TIMEX3 value
     */
    public Optional<PartialDate> of(String words, String value, Tense tense) {
        String text = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (published == null) {
            return YEAR_GIVEN.matcher(text).matches() ? iso(value) : Optional.empty();
        }
        boolean yearGiven = YEAR_GIVEN.matcher(text).matches();
        if (!yearGiven && VAGUE.matcher(text).matches()) {
            return vague(text, published, tense);
        }
        boolean dayGiven = text.matches(".*\\d.*");
        Matcher weekday = WEEKDAY.matcher(text);
        if (!yearGiven && !dayGiven && weekday.find()) {
            return Optional.of(day(weekday(weekday.group(1)), text, published, tense));
        }
        Matcher month = MONTH.matcher(text);
        if (!yearGiven && month.find()) {
            return dayGiven
                    ? nearest(value, published, tense)
                    : Optional.of(month(month.group(1), text, published, tense));
        }
        Matcher week = WEEK.matcher(value);
        return week.matches() ? monthOfWeek(week, tense) : iso(value);
    }

    private static PartialDate day(DayOfWeek weekday, String text, LocalDate published, Tense tense) {
        if (AFTER.matcher(text).matches()) {
            LocalDate monday = published.with(TemporalAdjusters.next(DayOfWeek.MONDAY)); // "next" is of the next week
            return new PartialDate(
                    monday.with(TemporalAdjusters.nextOrSame(weekday)).toString());
        }
        if (BEFORE.matcher(text).matches()) {
            return new PartialDate(
                    published.with(TemporalAdjusters.previous(weekday)).toString());
        }
        return new PartialDate((tense == Tense.PAST
                        ? published.with(TemporalAdjusters.previousOrSame(weekday))
                        : published.with(TemporalAdjusters.nextOrSame(weekday)))
                .toString());
    }

    private static PartialDate month(String name, String text, LocalDate published, Tense tense) {
        YearMonth own = YearMonth.from(published);
        YearMonth month = YearMonth.of(published.getYear(), number(name));
        boolean before = BEFORE.matcher(text).matches();
        boolean after = AFTER.matcher(text).matches();
        if (before ? !month.isBefore(own) : !after && tense == Tense.PAST && month.isAfter(own)) {
            month = month.minusYears(1);
        } else if (after ? !month.isAfter(own) : !before && tense == Tense.FUTURE && month.isBefore(own)) {
            month = month.plusYears(1);
        }
        return new PartialDate(month.toString());
    }

    /** "October 5" without a year, which the tagger reads as one of the article's own year. */
    private static Optional<PartialDate> nearest(String value, LocalDate published, Tense tense) {
        Optional<PartialDate> given = iso(value);
        if (given.isEmpty() || given.get().iso().length() < 10) {
            return given;
        }
        LocalDate day = LocalDate.parse(given.get().iso());
        if (tense == Tense.PAST && day.isAfter(published)) {
            day = day.minusYears(1);
        } else if (tense == Tense.FUTURE && day.isBefore(published.minusMonths(6))) {
            day = day.plusYears(1);
        }
        return Optional.of(new PartialDate(day.toString()));
    }

    /** "In the coming months" is this year, when enough of it is left; other vague times are none. */
    private static Optional<PartialDate> vague(String text, LocalDate published, Tense tense) {
        boolean thisYear = tense == Tense.FUTURE && text.matches(".*coming months") && published.getMonthValue() <= 8;
        return thisYear ? Optional.of(new PartialDate(Integer.toString(published.getYear()))) : Optional.empty();
    }

    private Optional<PartialDate> monthOfWeek(Matcher week, Tense tense) {
        LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                .with(WeekFields.ISO.dayOfWeek(), 1);
        LocalDate last = monday.plusDays(6);
        if (tense == Tense.PAST && published != null && published.isBefore(last) && !published.isBefore(monday)) {
            last = published; // "earlier this week"
        }
        YearMonth month = YearMonth.from(monday);
        return month.equals(YearMonth.from(last)) ? Optional.of(new PartialDate(month.toString())) : Optional.empty();
    }

    private static Optional<PartialDate> iso(String value) {
        Matcher matcher = ISO.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder iso = new StringBuilder(matcher.group(1));
        if (matcher.group(2) != null) {
            iso.append('-').append(matcher.group(2));
        }
        if (matcher.group(3) != null) {
            iso.append('-').append(matcher.group(3));
        }
        try {
            if (iso.length() == 10) {
                LocalDate.parse(iso);
            }
            return Optional.of(new PartialDate(iso.toString()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // "2023-02-31", or a month that is none
        }
    }

    private static DayOfWeek weekday(String beginning) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT)
                    .equals(beginning.substring(0, 3))) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day of the week begins with " + beginning);
    }

    private static int number(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name) / 3 + 1;
    }
}
