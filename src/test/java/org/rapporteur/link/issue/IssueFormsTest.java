package org.rapporteur.link.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;

class IssueFormsTest {
    private final IssueForms forms = IssueForms.load(ENGLISH);

    @Test
    void orderEndingsSpellingAndSynonymsDoNotCount() {
        assertThat(forms.of("filling of the reservoir").words())
                .isEqualTo(forms.of("reservoir filling").words());
        assertThat(forms.of("American duties on steel").words())
                .isEqualTo(forms.of("US steel tariff").words());
        assertThat(forms.of("defence programmes").words())
                .isEqualTo(forms.of("defense program").words());
        assertThat(forms.of("the proposed tax rise").words())
                .isEqualTo(forms.of("tax increase").words());
        assertThat(forms.of("café closures").words())
                .isEqualTo(forms.of("cafe closure").words());
    }

    @Test
    void theHeadIsTheLastNounBeforeAPreposition() {
        assertThat(forms.of("military aid to Taiwan").head()).isEqualTo("aid");
        assertThat(forms.of("closing the border").head())
                .isEqualTo(forms.of("closure of the border").head());
        assertThat(forms.of("Taiwan").head()).isEqualTo("@TW");
    }

    @Test
    void namesPlayParts() {
        assertThat(forms.of("Iran's attack").agrees(forms.of("attack on Iran"))).isFalse();
        assertThat(forms.of("Iranian attack on Israel").agrees(forms.of("Israeli attack on Iran")))
                .isFalse();
        assertThat(forms.of("Belarus sanctions").agrees(forms.of("sanctions against Belarus")))
                .isTrue();
        assertThat(forms.of("status of Kosovo").agrees(forms.of("Kosovo's status")))
                .isTrue();
    }

    @Test
    void aBareCountNounNamesOneOfMany() {
        assertThat(forms.of("dam").definite()).isTrue();
        assertThat(forms.of("new law").definite()).isTrue();
        assertThat(forms.of("policies").definite()).isTrue();
        assertThat(forms.of("the reporting").definite()).isTrue();
        assertThat(forms.of("immigration policies").definite()).isFalse();
        assertThat(forms.of("dam on the Sary-Chay").definite()).isFalse();
        assertThat(forms.of("fishing rights").definite()).isFalse();
        assertThat(forms.of("abortion").definite()).isFalse();
    }

    @Test
    void aFormOfAddressSaysNothing() {
        assertThat(forms.of("Mr. Hale's veracity").words())
                .isEqualTo(forms.of("Hale's veracity").words());
    }

    @Test
    void upperCaseNeverDecidesTheBlock() {
        assertThat(forms.block("Fishing rights in Norway")).isEqualTo(forms.block("fishing rights in norway"));
        assertThat(forms.block("Keystone pipeline")).isEqualTo(forms.block("keystone pipeline"));
        assertThat(forms.block("Fishing")).isEqualTo(forms.block("fishing"));
        assertThat(forms.block("Migration Plan")).isEqualTo(forms.block("migration plan"));
    }

    @Test
    void everyLabelHasABlock() {
        assertThat(forms.block("the")).isNotBlank();
        assertThat(forms.block("…")).isNotBlank();
        assertThat(forms.block("24")).isNotBlank();
    }
}
