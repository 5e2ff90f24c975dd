package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
    @ParameterizedTest
    @CsvSource({
        "satybldina,satybaldina,true",
        "hoekvelt,hoekveld,true",
        "hoekvveld,hoekveld,true",
        "hoekveld,hoekveld,true",
        "moekveld,hoekveld,false",
        "hoakvald,hoekveld,false",
        "hoekvelds,hoekveld,false",
        "brown,braun,false",
    })
    void oneLetterInALongName(String written, String meant, boolean misspelt) {
        assertThat(Misspelling.isOf(written, meant)).isEqualTo(misspelt);
    }
}
