package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private final Countries countries = ENGLISH.countries();

    @ParameterizedTest
    @CsvSource({
        "US,US",
        "U.S.,US",
        "the United States,US",
        "UK,GB",
        "Britain,GB",
        "UAE,AE",
        "DRC,CD",
        "Congo,CD",
        "People's Republic of China,CN",
        "People’s Republic of China,CN",
        "Türkiye,TR",
        "Turkey,TR",
        "South Korea,KR",
        "Ivory Coast,CI",
        "Côte d’Ivoire,CI",
        "Georgia,GE",
        "Marshall Islands,MH",
        "the Netherlands,NL",
        "Czechia,CZ"
    })
    void findsACountryByItsNames(String name, String code) {
        assertThat(countries.byName(name)).map(Country::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Chinese,CN",
        "Turks,TR",
        "Turkish,TR",
        "American,US",
        "Americans,US",
        "U.S.,US",
        "Dominican,DO",
        "French,FR",
        "Congolese,CD",
        "Dutch,NL",
        "British,GB",
        "Britons,GB",
        "Indian,IN",
        "Saudi,SA",
        "Palestinian,PS"
    })
    void findsACountryByItsDemonyms(String demonym, String code) {
        assertThat(countries.byDemonym(demonym)).map(Country::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Beijing,CN", "Washington,US", "Yaoundé,CM", "Yaounde,CM", "Kiev,UA", "The Hague,NL", "Pretoria,ZA"})
    void findsACountryByItsCapital(String capital, String code) {
        assertThat(countries.byCapital(capital)).map(Country::code).contains(code);
    }

    @Test
    void leavesPronounsAndUnknownWordsAlone() {
        assertThat(countries.find("us")).isEmpty();
        assertThat(countries.find("Atlantis")).isEmpty();
        assertThat(countries.byCapital("Hamilton")).isEmpty();
    }

    @Test
    void everyFormBelongsToACountryOfTheTable() {
        assertThat(countries.all()).hasSize(250).allSatisfy(country -> {
            assertThat(countries.byName(country.officialName())).isPresent();
            assertThat(countries.byCode(country.code())).contains(country);
        });
    }
}
