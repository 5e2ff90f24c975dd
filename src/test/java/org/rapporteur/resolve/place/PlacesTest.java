package org.rapporteur.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.resolve.Place;
import org.rapporteur.source.Article;

class PlacesTest {
    private final Places places = new Places(ENGLISH);

    @ParameterizedTest
    @CsvSource({"Vienna, AT", "China, CN", "State House,"})
    void aCountryOrACapitalHasItsCountry(String words, String code) {
        assertThat(places.of(words)).isEqualTo(new Place(words, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENEVA, March 5 (Example Wire) — Talks ended.  | Geneva
            SUVA — Talks ended.                            | Suva
            NEW YORK (Example Wire) - Talks ended.         | New York
            KYIV, Ukraine -- Talks ended.                  | Kyiv
            SANTIAGO DE CHILE – Talks ended.               | Santiago De Chile
            """)
    void aDatelineNamesAPlace(String line, String place) {
        assertThat(places.dateline(Article.of("a", "A headline\n\n" + line)))
                .map(Place::label)
                .contains(place);
    }

    @Test
    void anAbbreviationAtTheBeginningIsNoDateline() {
        assertThat(places.dateline(Article.of("a", "NATO has met. UN envoys left.")))
                .isEmpty();
    }
}
