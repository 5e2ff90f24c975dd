package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final Parties PARTIES = ENGLISH.parties();

    @Test
    void aPartyIsFoundByItsNameItsPeopleAndItsLetters() {
        assertThat(PARTIES.byName("Republican Party")).contains("Republican Party");
        assertThat(PARTIES.byName("Republicans")).contains("Republican Party");
        assertThat(PARTIES.byName("GOP")).contains("Republican Party");
    }

    @Test
    void anAdjectiveInSmallLettersIsNoParty() {
        assertThat(PARTIES.byName("republican")).isEmpty();
        assertThat(PARTIES.byName("Liberal")).isEmpty();
    }

    @Test
    void anAdjectiveIsNoName() {
        assertThat(PARTIES.isNoun("Tories")).isTrue();
        assertThat(PARTIES.isNoun("GOP")).isTrue();
        assertThat(PARTIES.isNoun("Democratic")).isFalse();
        assertThat(PARTIES.isNoun("Greens of the coast")).isFalse();
    }
}
