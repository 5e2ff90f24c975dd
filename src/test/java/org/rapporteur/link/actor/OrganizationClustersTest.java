package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.actor.Profiles.NAMES;
import static org.rapporteur.link.actor.Profiles.labels;
import static org.rapporteur.link.actor.Profiles.organization;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Form;

class OrganizationClustersTest {
    @SafeVarargs
    private static List<ActorCluster> clusters(Form<ActorProfile>... forms) {
        return OrganizationClusters.of(List.of(forms), NAMES);
    }

    @Test
    void articleAndLegalFormAreNoPartOfTheName() {
        assertThat(labels(clusters(organization("The Orchard Company Inc."), organization("Orchard Company"))))
                .containsExactly(Set.of("The Orchard Company Inc.", "Orchard Company"));
    }

    @Test
    void lettersJoinTheNameThatAnArticleSaysTheyStandFor() {
        assertThat(labels(clusters(
                        organization("Northern Fishing League", "NFL"),
                        organization("NFL"),
                        organization("National Flower League"))))
                .containsExactlyInAnyOrder(Set.of("Northern Fishing League", "NFL"), Set.of("National Flower League"));
        assertThat(labels(clusters(organization("Northern Fishing League"), organization("NFL"))))
                .hasSize(2);
    }

    @Test
    void everybodyKnowsTheLettersOfTheGreatOnes() {
        assertThat(labels(clusters(organization("U.N."), organization("the United Nations"))))
                .hasSize(1);
    }

    @Test
    void aPartyIsOneUnderItsPeopleAndItsLetters() {
        assertThat(labels(clusters(organization("Republicans"), organization("GOP"), organization("Republican Party"))))
                .containsExactly(Set.of("Republicans", "GOP", "Republican Party"));
    }

    @Test
    void aCommonNounIsAnotherBodyInEachArticle() {
        assertThat(clusters(organization("agency"), organization("agency"))).hasSize(2);
    }

    @Test
    void aMinistryWithoutItsCountryStaysInItsArticle() {
        assertThat(clusters(organization("Foreign Ministry"), organization("Foreign Ministry")))
                .hasSize(2);
    }

    @Test
    void whatMayBeOneHasOneKey() {
        assertThat(NAMES.organization("North Atlantic Treaty Organization").key())
                .isEqualTo("nato");
        assertThat(NAMES.organization("N.A.T.O.").key()).isEqualTo("nato");
    }
}
