package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;

class OfficesTest {
    private final Offices offices = ENGLISH.offices();

    @Test
    void aMinisterActsForACountryAndAChairmanForAnOrganisation() {
        assertThat(offices.actsForState("minister")).isTrue();
        assertThat(offices.actsForOrganization("minister")).isFalse();
        assertThat(offices.actsForOrganization("Chairman")).isTrue();
        assertThat(offices.isVoice("spokeswoman")).isTrue();
    }

    @Test
    void abbreviationsMayEndInAFullStop() {
        assertThat(offices.isOffice("Sen.")).isTrue();
        assertThat(offices.isHonorific("Mr.")).isTrue();
        assertThat(offices.isOffice("Mr.")).isFalse();
    }

    @Test
    void chiefOfficersAreWrittenInCapitals() {
        assertThat(offices.isOffice("CFO")).isTrue();
        assertThat(offices.isOffice("cfo")).isFalse();
    }

    @Test
    void onlyGenderedWordsTellTheGender() {
        assertThat(offices.gender("spokesman")).isEqualTo(Gender.MALE);
        assertThat(offices.gender("Queen")).isEqualTo(Gender.FEMALE);
        assertThat(offices.gender("president")).isEqualTo(Gender.UNKNOWN);
    }

    @Test
    void aFieldIsNoOrganisation() {
        assertThat(offices.isOfField("secretary", "State")).isTrue();
        assertThat(offices.isOfField("president", "State")).isFalse();
    }
}
