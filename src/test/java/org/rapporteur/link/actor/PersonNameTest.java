package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.actor.Profiles.NAMES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Joseph R. Moore Jr.,joseph,moore",
        "Mr. Bo Chen,bo,chen",
        "W. Oscar Lindgren,oscar,lindgren",
        "Xi Jinping,jinping,xi",
        "Kim Jong Un,jong,kim",
        "Kim Basinger,kim,basinger",
        "Abdel Karim el-Masri,abdel,masri",
        "Al Gore,al,gore",
        "Le Pen,,pen",
        "Luis Vega Marín,luis,marin",
    })
    void readsGivenAndFamilyName(String name, String given, String family) {
        PersonName read = NAMES.person(name);
        assertThat(read.given()).isEqualTo(given);
        assertThat(read.family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "Bill Ward,William Ward,true",
        "Ann B. Lee,Ann Lee,true",
        "Ann B. Lee,Ann C. Lee,false",
        "Ann Lee Jr.,Ann Lee Sr.,false",
        "Volodymyr Bratsky,Volodymyr Bratskyy,true",
        "Vova Bratsky,Volodymyr Bratskyy,false",
        "José Díaz,Jose Diaz,true",
        "Ann Lee,Bo Lee,false",
        "Ann Lee,A. Lee,false",
    })
    void agreesWhereNothingContradicts(String one, String other, boolean agrees) {
        assertThat(NAMES.person(one).agrees(NAMES.person(other))).isEqualTo(agrees);
        assertThat(NAMES.person(other).agrees(NAMES.person(one))).isEqualTo(agrees);
    }

    @Test
    void anInitialIsShortForAFullName() {
        assertThat(NAMES.person("A. Lee").isShortFor(NAMES.person("Ann Lee"))).isTrue();
        assertThat(NAMES.person("B. Lee").isShortFor(NAMES.person("Ann Lee"))).isFalse();
        assertThat(NAMES.person("Marín").isShortFor(NAMES.person("Luis Vega Marín")))
                .isTrue();
    }
}
