package org.rapporteur.link.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidesTest {
    private static final Sides SIDES = Sides.load(ENGLISH.countries());

    private static String side(String name, String office, @Nullable String body, @Nullable LocalDate day) {
        return SIDES.ofOffice(List.of(name), office, body, day)
                .map(Sides.Side::countryCode)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "Joe Biden,president,,2022-03-01,US",
        "Biden,President,,2022-03-01,US",
        "Joe Biden,vice president,,2016-03-01,US",
        "Joe Biden,president,,2026-03-01,''",
        "Joe Biden,former president,,2022-03-01,''",
        "Joe Biden,president,,,''",
        "Ann Biden,president,,2022-03-01,''",
        "Joe Biden,chairman,,2022-03-01,''",
        "Ann Lee,adviser,the White House,2022-03-01,US",
        "Ann Lee,former adviser,White House,2022-03-01,''",
        "Joe Biden,president,Harvard University,2022-03-01,''",
        "Ann Lee,minister,,2022-03-01,''",
    })
    void onlyWhoHeldTheOfficeOnThatDayActsForTheCountry(
            String name, String office, @Nullable String body, @Nullable LocalDate day, String code) {
        assertThat(side(name, office, body, day)).isEqualTo(code);
    }

    @Test
    void theReasonIsSaid() {
        assertThat(SIDES.ofOffice(List.of("Joe Biden"), "president", null, LocalDate.of(2022, 3, 1)))
                .hasValue(new Sides.Side("US", "a known office of United States from 2021-01-20 to 2025-01-20"));
        assertThat(SIDES.ofBody("the Kremlin")).hasValue(new Sides.Side("RU", "the Kremlin acts for Russia"));
        assertThat(SIDES.ofBody("the Foreign Ministry")).isEmpty();
    }
}
