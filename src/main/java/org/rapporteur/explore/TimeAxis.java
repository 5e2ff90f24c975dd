package org.rapporteur.explore;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates as places from 0 to 1000. A date is as exact as it is written: 2024-05 is the whole month.
 *
 * @param first the first day
 * @param last the day after the last
 */
record TimeAxis(LocalDate first, LocalDate last) {
    private static final int WHOLE = 1000;
    private static final int LEAST_WIDTH = 6;
    private static final int MOST_TICKS = 14;
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** One from the first of these dates to the last. */
    static TimeAxis of(List<String> dates) {
        LocalDate first =
                dates.stream().map(TimeAxis::begin).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last =
                dates.stream().map(TimeAxis::end).max(LocalDate::compareTo).orElse(LocalDate.EPOCH.plusDays(1));
        return new TimeAxis(first.withDayOfMonth(1), last);
    }

    static LocalDate begin(String date) {
        if (date.length() == YEAR) {
            return LocalDate.of(Integer.parseInt(date), 1, 1);
        }
        return date.length() == MONTH ? YearMonth.parse(date).atDay(1) : LocalDate.parse(date.substring(0, 10));
    }

    /** The day after. */
    static LocalDate end(String date) {
        if (date.length() == YEAR) {
            return begin(date).plusYears(1);
        }
        return date.length() == MONTH ? begin(date).plusMonths(1) : begin(date).plusDays(1);
    }

    private int place(LocalDate day) {
        long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
        return (int) ((day.toEpochDay() - first.toEpochDay()) * (WHOLE - LEAST_WIDTH) / days);
    }

    int x(String date) {
        return place(begin(date));
    }

    int width(String date) {
        return date.length() > MONTH ? LEAST_WIDTH : Math.max(LEAST_WIDTH, place(end(date)) - place(begin(date)));
    }

    /** The beginnings of months, or of years where that would be too many. */
    List<TimelinePage.Tick> ticks() {
        List<TimelinePage.Tick> months = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(last); day = day.plusMonths(1)) {
            months.add(new TimelinePage.Tick(YearMonth.from(day).toString(), place(day)));
        }
        if (months.size() <= MOST_TICKS) {
            return months;
        }
        List<TimelinePage.Tick> years =
                months.stream().filter(tick -> tick.label().endsWith("-01")).toList();
        int step = Math.max(1, (years.size() + MOST_TICKS - 1) / MOST_TICKS);
        List<TimelinePage.Tick> some = new ArrayList<>();
        for (int i = 0; i < years.size(); i += step) {
            some.add(new TimelinePage.Tick(
                    years.get(i).label().substring(0, YEAR), years.get(i).x()));
        }
        return some;
    }
}
