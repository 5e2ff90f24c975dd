package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {
    private final Cities cities = ENGLISH.cities();

    @ParameterizedTest
    @CsvSource({
        "Geneva, CH",
        "Zurich, CH",
        "Zürich, CH",
        "Munich, DE",
        "Istanbul, TR",
        "New York, US",
        "St. Petersburg, RU",
        "Tartu, EE",
        "Osaka, JP",
        "MUMBAI, IN",
        "Alexandria, EG",
        "Cancún, MX"
    })
    void knowsTheCountryOfALargeCity(String city, String code) {
        assertThat(cities.countryOf(city)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"San José", "Nowhere", "Great Hall of the People", "Georgia", "León", "Valencia"})
    void doesNotGuess(String name) {
        assertThat(cities.countryOf(name)).isEmpty();
    }

    @Test
    void everyCountryIsOneOfTheTable() {
        Countries countries = ENGLISH.countries();
        assertThat(cities.countryOf("Hong Kong").flatMap(countries::byCode)).isEmpty();
        assertThat(cities.countryOf("Busan").flatMap(countries::byCode)).isPresent();
    }
}
