package org.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-05T23:10:00-08:00, 2024-03-05",
        "20240305, 2024-03-05",
        "20240305T101500Z, 2024-03-05",
        "2024-03-05 10:00:00, 2024-03-05",
        "5 March 2024, 2024-03-05",
        "'Mar. 5, 2024, 10:00 am', 2024-03-05",
        "5.3.2024, 2024-03-05",
        "2024/3/5 10:00, 2024-03-05",
        "'Tuesday, March 5, 2024 10:30 am', 2024-03-05",
        "'Tue, 05 Mar 2024 23:30:00 -0800', 2024-03-05",
        "5th of March 2024, 2024-03-05",
        "5. Sept. 2024, 2024-09-05",
        "Posted on 05 Mar 2024 at 9, 2024-03-05",
        "13/05/2024, 2024-05-13",
        "05/13/2024, 2024-05-13",
        "04/04/2024, 2024-04-04",
        "03/05/2024, ",
        "2024-02-30, ",
        "2024-13-05, ",
        "31 February 2024, ",
        "1970-01-01T00:00:00Z, ",
        "0001-01-01, ",
        "yesterday, ",
        "March 2024, ",
        "'', ",
    })
    void aDayIsReadOrLeftOut(String written, LocalDate day) {
        assertThat(WrittenDates.day(written == null ? "" : written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2024/03/05/talks, 2024-03-05",
        "https://a.example/world/2024/mar/05/talks, 2024-03-05",
        "https://a.example/town/20231109/libraries, 2023-11-09",
        "https://a.example/2024/03/talks, ",
        "https://a.example/news/20241399/x, ",
        "https://a.example/story-20240305123, ",
    })
    void anAddressHasADayOrNone(String address, LocalDate day) {
        assertThat(WrittenDates.inAddress(address)).isEqualTo(day);
    }
}
