package org.rapporteur.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.resolve.PartialDate;

class DatesTest {
    private final Dates dates = new Dates(LocalDate.of(2024, 3, 7)); // a Thursday

    @ParameterizedTest
    @CsvSource({
        "Monday,          2024-03-11, PAST,   2024-03-04",
        "Monday,          2024-03-04, FUTURE, 2024-03-11",
        "Thursday,        2024-03-07, PAST,   2024-03-07",
        "earlier Monday,  2024-03-04, PAST,   2024-03-04",
        "last Friday,     2024-03-01, PAST,   2024-03-01",
        "next Friday,     2024-03-15, FUTURE, 2024-03-15",
        "Sunday evening,  2024-03-10TEV, PAST, 2024-03-03",
        "today,           2024-03-07, PAST,   2024-03-07",
        "yesterday,       2024-03-06, PAST,   2024-03-06",
        "February,        2024-02,    PAST,   2024-02",
        "October,         2023-10,    FUTURE, 2024-10",
        "May,             2024-05,    PAST,   2023-05",
        "last November,   2023-11,    PAST,   2023-11",
        "late July,       2023-07,    PAST,   2023-07",
        "February 27,     2024-02-27, PAST,   2024-02-27",
        "November 2022,   2022-11,    PAST,   2022-11",
        "November 11 2022, 2022-11-11, PAST,  2022-11-11",
        "next month,      2024-04,    FUTURE, 2024-04",
        "last year,       2023,       PAST,   2023",
        "this week,       2024-W10,   PAST,   2024-03",
        "last fall,       2023-FA,    PAST,   2023",
    })
    void aTimeIsTheOneThatTheTextMeans(String words, String value, Dates.Tense tense, String iso) {
        assertThat(dates.of(words, value, tense)).contains(new PartialDate(iso));
    }

    @ParameterizedTest
    @CsvSource({
        "the coming weeks, 2024-W11, FUTURE",
        "recent days,      PXD,      PAST",
        "the past,         PAST_REF, PAST",
        "last week,        2024-W09, PAST", // from February to March
    })
    void aVagueTimeIsNoDate(String words, String value, Dates.Tense tense) {
        assertThat(dates.of(words, value, tense)).isEmpty();
    }

    @Test
    void withoutTheArticlesDateNoYearIsInvented() {
        Dates undated = new Dates(null);
        assertThat(undated.of("November", "2023-11", Dates.Tense.PAST)).isEmpty();
        assertThat(undated.of("Monday", "XXXX-WXX-1", Dates.Tense.PAST)).isEmpty();
        assertThat(undated.of("November 2022", "2022-11", Dates.Tense.PAST)).contains(new PartialDate("2022-11"));
    }
}
