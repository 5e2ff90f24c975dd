package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.actor.Profiles.labels;
import static org.rapporteur.link.actor.Profiles.organization;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationClustersTest {
    @Test
    void articleAndLegalFormAreNoPartOfTheName() {
        assertThat(labels(OrganizationClusters.of(
                        List.of(organization("The Orchard Company Inc."), organization("Orchard Company")))))
                .containsExactly(Set.of("The Orchard Company Inc.", "Orchard Company"));
    }

    @Test
    void lettersJoinTheNameThatAnArticleSaysTheyStandFor() {
        assertThat(labels(OrganizationClusters.of(List.of(
                        organization("Northern Fishing League", "NFL"),
                        organization("NFL"),
                        organization("National Flower League")))))
                .containsExactlyInAnyOrder(Set.of("Northern Fishing League", "NFL"), Set.of("National Flower League"));
        assertThat(labels(
                        OrganizationClusters.of(List.of(organization("Northern Fishing League"), organization("NFL")))))
                .hasSize(2);
    }

    @Test
    void everybodyKnowsTheLettersOfTheGreatOnes() {
        assertThat(labels(OrganizationClusters.of(List.of(organization("U.N."), organization("the United Nations")))))
                .hasSize(1);
    }

    @Test
    void aPartyIsOneUnderItsPeopleAndItsLetters() {
        assertThat(labels(OrganizationClusters.of(
                        List.of(organization("Republicans"), organization("GOP"), organization("Republican Party")))))
                .containsExactly(Set.of("Republicans", "GOP", "Republican Party"));
    }

    @Test
    void aCommonNounIsAnotherBodyInEachArticle() {
        assertThat(OrganizationClusters.of(List.of(organization("agency"), organization("agency"))))
                .hasSize(2);
    }

    @Test
    void aMinistryWithoutItsCountryStaysInItsArticle() {
        assertThat(OrganizationClusters.of(List.of(organization("Foreign Ministry"), organization("Foreign Ministry"))))
                .hasSize(2);
    }

    @Test
    void whatMayBeOneHasOneKey() {
        assertThat(OrganizationName.of("North Atlantic Treaty Organization").key())
                .isEqualTo("nato");
        assertThat(OrganizationName.of("N.A.T.O.").key()).isEqualTo("nato");
    }
}
