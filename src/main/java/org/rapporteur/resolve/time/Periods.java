package org.rapporteur.resolve.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.source.Span;

/**
 * Finds the days on which something was, where an article gives more than one day and less than a month.
 *
 * <pre>{@code
 * new Periods(annotated, dates, Dates.Tense.PAST).of(times);   // 2024-03-03 to 2024-03-05: "from March 3 to 5"
 * }</pre>
 *
 * <p>"Last week" is Monday to Sunday of that week; "in the coming weeks" begins on the article's day and has no end.
 * Without the article's day there is no such period.
 */
public final class Periods {
    private static final Pattern RANGE = Pattern.compile("\\s*(?:to|until|till|through|and|-|\u2013)\\s*");
    private static final Pattern DAY_ONLY =
            Pattern.compile("^\\s*(?:to|until|till|through|-|\u2013)\\s*(\\d{1,2})\\b.*", Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("(?i).*\\b(from|between|on)\\s+$", Pattern.DOTALL);
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern AHEAD = Pattern.compile(".*\\b(coming|next few)\\s+(days|weeks|months)");
    private static final int LOOK = 24;

    private final AnnotatedArticle article;
    private final Dates dates;
    private final Dates.Tense tense;

    /** Reads periods of that article, told in that tense. */
    public Periods(AnnotatedArticle article, Dates dates, Dates.Tense tense) {
        this.article = article;
        this.dates = dates;
        this.tense = tense;
    }

    /** The period that time expressions of one mention tell; empty where they tell a date, or nothing. */
    public Optional<Period> of(List<TimeExpression> times) {
        for (int at = 0; at < times.size(); at++) {
            Optional<Period> range = at + 1 < times.size() ? range(times.get(at), times.get(at + 1)) : Optional.empty();
            TimeExpression time = times.get(at);
            Optional<Period> period =
                    range.or(() -> shortRange(time)).or(() -> week(time)).or(() -> ahead(time));
            if (period.filter(this::fitsTense).isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    /** What is told as past did not begin after the article was written. */
    private boolean fitsTense(Period period) {
        LocalDate published = article.article().published();
        return published == null
                || tense == Dates.Tense.FUTURE
                || period.begin().iso().compareTo(published.toString()) <= 0;
    }

    /** "From March 3 to March 5". */
    private Optional<Period> range(TimeExpression first, TimeExpression second) {
        if (second.span().begin() < first.span().end()
                || !RANGE.matcher(between(first.span().end(), second.span().begin()))
                        .matches()
                || !FROM.matcher(before(first)).matches()) {
            return Optional.empty();
        }
        return period(day(first), day(second));
    }

    /** "From March 3 to 5". */
    private Optional<Period> shortRange(TimeExpression first) {
        Optional<PartialDate> begin = day(first);
        int end = first.span().end();
        Matcher rest = DAY_ONLY.matcher(between(end, Math.min(length(), end + LOOK)));
        if (begin.isEmpty() || !rest.matches() || !article.text(first.span()).matches(".*\\d")) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(begin.get().iso().substring(0, 7));
        int day = Integer.parseInt(rest.group(1));
        return month.isValidDay(day)
                ? period(begin, Optional.of(new PartialDate(month.atDay(day).toString())))
                : Optional.empty();
    }

    private static Optional<Period> period(Optional<PartialDate> begin, Optional<PartialDate> end) {
        return begin.isPresent() && end.isPresent() && begin.get().compareTo(end.get()) < 0
                ? Optional.of(new Period(begin.get(), end.get()))
                : Optional.empty();
    }

    private Optional<Period> week(TimeExpression time) {
        Matcher week = WEEK.matcher(time.value());
        String words = words(time);
        if (article.article().published() == null
                || !week.matches()
                || !words.matches("(?:last|next|this|the (?:following|previous)|earlier this|later this) week")) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                .with(WeekFields.ISO.dayOfWeek(), 1);
        return Optional.of(new Period(
                new PartialDate(monday.toString()),
                new PartialDate(monday.plusDays(6).toString())));
    }

    private Optional<Period> ahead(TimeExpression time) {
        LocalDate published = article.article().published();
        return published != null
                        && tense == Dates.Tense.FUTURE
                        && AHEAD.matcher(words(time)).matches()
                ? Optional.of(new Period(new PartialDate(published.toString()), null))
                : Optional.empty();
    }

    private Optional<PartialDate> day(TimeExpression time) {
        return dates.of(article.text(time.span()), time.value(), tense)
                .filter(date -> date.iso().length() == 10);
    }

    private String words(TimeExpression time) {
        return article.text(time.span()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private String before(TimeExpression time) {
        return between(Math.max(0, time.span().begin() - LOOK), time.span().begin());
    }

    private String between(int begin, int end) {
        return begin >= end ? "" : article.text(new Span(begin, end));
    }

    private int length() {
        String body = article.article().body();
        return body.codePointCount(0, body.length());
    }
}
