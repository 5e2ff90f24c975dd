package org.rapporteur.link.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;

class SidesTest {
    private static final Sides SIDES = Sides.load(ENGLISH.countries());

    @Test
    void whoHasAnOfficeOfABodyActsForItsCountry() {
        assertThat(SIDES.ofOffice("adviser", "the White House"))
                .hasValue(new Sides.Side("US", "the White House acts for United States"));
    }

    @Test
    void whoHasLeftTheOfficeActsForNobody() {
        assertThat(SIDES.ofOffice("former adviser", "White House")).isEmpty();
        assertThat(SIDES.ofOffice("ex-adviser", "White House")).isEmpty();
    }

    @Test
    void aBodyThatSeveralCountriesHaveActsForNone() {
        assertThat(SIDES.ofBody("the Foreign Ministry")).isEmpty();
        assertThat(SIDES.ofOffice("president", "Harvard University")).isEmpty();
    }

    @Test
    void theReasonIsSaid() {
        assertThat(SIDES.ofBody("the Kremlin")).hasValue(new Sides.Side("RU", "the Kremlin acts for Russia"));
    }
}
