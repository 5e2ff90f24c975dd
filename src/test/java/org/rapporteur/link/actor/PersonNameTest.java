package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Joseph R. Biden Jr.,joseph,biden",
        "Mr. Bo Chen,bo,chen",
        "W. Neil Eggleston,neil,eggleston",
        "Xi Jinping,jinping,xi",
        "Kim Jong Un,jong,kim",
        "Kim Basinger,kim,basinger",
        "Abdel Fattah el-Sisi,abdel,sisi",
        "Al Gore,al,gore",
        "Le Pen,,pen",
        "Enrique Peña Nieto,enrique,nieto",
    })
    void readsGivenAndFamilyName(String name, String given, String family) {
        PersonName read = PersonName.of(name);
        assertThat(read.given()).isEqualTo(given);
        assertThat(read.family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "Bill Weld,William Weld,true",
        "Ann B. Lee,Ann Lee,true",
        "Ann B. Lee,Ann C. Lee,false",
        "Ann Lee Jr.,Ann Lee Sr.,false",
        "Volodymyr Zelensky,Volodymyr Zelenskyy,true",
        "Vova Zelensky,Volodymyr Zelenskyy,false",
        "José Díaz,Jose Diaz,true",
        "Ann Lee,Bo Lee,false",
        "Ann Lee,A. Lee,false",
    })
    void agreesWhereNothingContradicts(String one, String other, boolean agrees) {
        assertThat(PersonName.of(one).agrees(PersonName.of(other))).isEqualTo(agrees);
        assertThat(PersonName.of(other).agrees(PersonName.of(one))).isEqualTo(agrees);
    }

    @Test
    void anInitialIsShortForAFullName() {
        assertThat(PersonName.of("A. Lee").isShortFor(PersonName.of("Ann Lee"))).isTrue();
        assertThat(PersonName.of("B. Lee").isShortFor(PersonName.of("Ann Lee"))).isFalse();
        assertThat(PersonName.of("Nieto").isShortFor(PersonName.of("Enrique Peña Nieto")))
                .isTrue();
    }
}
