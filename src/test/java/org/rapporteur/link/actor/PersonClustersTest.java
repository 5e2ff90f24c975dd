package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.actor.Profiles.NAMES;
import static org.rapporteur.link.actor.Profiles.labels;
import static org.rapporteur.link.actor.Profiles.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Form;
import org.rapporteur.resolve.ActorType;

class PersonClustersTest {
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 2);

    /** Without a look at the articles. */
    private static List<ActorCluster> clusters(List<Form<ActorProfile>> forms) {
        return PersonClusters.of(forms, NAMES, form -> List.of());
    }

    private static Sighting seen(LocalDate day, String... company) {
        return new Sighting(day, Set.of(company));
    }

    @Test
    void whoeverHoldsAnOfficeIsAnotherInEachArticle() {
        for (String office :
                List.of("Prime Minister", "the Foreign Minister", "Secretary of State", "Vice President")) {
            assertThat(NAMES.isNamed(ActorType.PERSON, office)).as(office).isFalse();
            assertThat(clusters(List.of(person(office, 1, "prime minister"), person(office, 1))))
                    .hasSize(2);
        }
        for (String name : List.of("Prime Okoro", "Grace Bishop", "Major General Hale")) {
            assertThat(NAMES.isNamed(ActorType.PERSON, name)).as(name).isTrue();
        }
    }

    @Test
    void aFamilyNameAloneJoinsTheOneWhoIsNamedWithTheSamePeople() {
        Form<ActorProfile> ann = person("Ann Lee", 1);
        Form<ActorProfile> bo = person("Bo Lee", 1);
        Form<ActorProfile> alone = person("Lee", 1);
        Map<Form<ActorProfile>, List<Sighting>> sightings = Map.of(
                ann, List.of(seen(SPRING, "cem oral", "harbour council", "dia roth")),
                bo, List.of(seen(SPRING, "dia roth")),
                alone, List.of(seen(SPRING.plusDays(20), "cem oral", "harbour council")));
        assertThat(labels(PersonClusters.of(List.of(ann, bo, alone), NAMES, sightings::get)))
                .containsExactlyInAnyOrder(Set.of("Ann Lee", "Lee"), Set.of("Bo Lee"));
    }

    @Test
    void theSamePeopleYearsLaterAreNoEvidence() {
        Form<ActorProfile> ann = person("Ann Lee", 1);
        Form<ActorProfile> alone = person("Lee", 1);
        Map<Form<ActorProfile>, List<Sighting>> sightings = Map.of(
                ann, List.of(seen(SPRING, "cem oral", "harbour council")),
                alone, List.of(seen(SPRING.plusYears(3), "cem oral", "harbour council")));
        assertThat(labels(PersonClusters.of(List.of(ann, alone), NAMES, sightings::get)))
                .hasSize(2);
    }

    @Test
    void anOfficeThatTwoHeldIsOfTheOneWhoHeldItThen() {
        Form<ActorProfile> ann = person("Ann Lee", 2, "foreign minister");
        Form<ActorProfile> bo = person("Bo Lee", 2, "foreign minister");
        Form<ActorProfile> alone = person("Lee", 1, "foreign minister");
        Map<Form<ActorProfile>, List<Sighting>> sightings = Map.of(
                ann, List.of(seen(SPRING.minusYears(5))),
                bo, List.of(seen(SPRING)),
                alone, List.of(seen(SPRING.plusMonths(2))));
        assertThat(labels(PersonClusters.of(List.of(ann, bo, alone), NAMES, sightings::get)))
                .containsExactlyInAnyOrder(Set.of("Ann Lee"), Set.of("Bo Lee", "Lee"));
    }

    @Test
    void initialsSuffixesAndShortGivenNamesAreOnePerson() {
        assertThat(labels(clusters(
                        List.of(person("Joe Vance", 3), person("Joseph R. Vance Jr.", 1), person("Joseph Vance", 2)))))
                .containsExactly(Set.of("Joe Vance", "Joseph R. Vance Jr.", "Joseph Vance"));
    }

    @Test
    void differentGivenNamesNeverMergeHoweverKnownOneIs() {
        assertThat(labels(clusters(List.of(person("Ann Lee", 9, "mayor"), person("Anna Lee", 1, "mayor")))))
                .containsExactlyInAnyOrder(Set.of("Ann Lee"), Set.of("Anna Lee"));
    }

    @Test
    void aNameBetweenTwoThatContradictEachOtherStaysApart() {
        assertThat(labels(clusters(
                        List.of(person("Paul A. Reed", 2), person("Paul B. Reed", 2), person("Paul Reed", 1)))))
                .containsExactlyInAnyOrder(Set.of("Paul A. Reed"), Set.of("Paul B. Reed"), Set.of("Paul Reed"));
    }

    @Test
    void aNameBetweenTwoGoesWithTheOneOfItsOffice() {
        assertThat(labels(clusters(List.of(
                        person("Paul A. Reed", 2, "governor"),
                        person("Paul B. Reed", 2, "bishop"),
                        person("Paul Reed", 1, "bishop")))))
                .containsExactlyInAnyOrder(Set.of("Paul A. Reed"), Set.of("Paul B. Reed", "Paul Reed"));
    }

    @Test
    void aFamilyNameAloneJoinsByOffice() {
        assertThat(labels(clusters(List.of(
                        person("Ann Lee", 1, "foreign minister|norway"),
                        person("Bo Lee", 1, "judge"),
                        person("Lee", 1, "foreign minister")))))
                .containsExactlyInAnyOrder(Set.of("Ann Lee", "Lee"), Set.of("Bo Lee"));
    }

    @Test
    void anOfficeOfAnotherBodyIsAnotherOffice() {
        assertThat(labels(clusters(List.of(
                        person("Ann Lee", 1, "foreign minister|norway"), person("Lee", 1, "foreign minister|chile")))))
                .containsExactlyInAnyOrder(Set.of("Ann Lee"), Set.of("Lee"));
    }

    @Test
    void aFamilyNameAloneJoinsWhoIsNamedByFarTheMost() {
        assertThat(labels(clusters(List.of(person("Ann Lee", 6), person("Bo Lee", 1), person("Lee", 1)))))
                .containsExactlyInAnyOrder(Set.of("Ann Lee", "Lee"), Set.of("Bo Lee"));
        assertThat(labels(clusters(List.of(person("Ann Lee", 4), person("Bo Lee", 3), person("Lee", 1)))))
                .containsExactlyInAnyOrder(Set.of("Ann Lee"), Set.of("Bo Lee"), Set.of("Lee"));
    }

    @Test
    void twoFamilyNamesOfOneTitleAreTwo() {
        List<ActorCluster> clusters =
                clusters(List.of(person("Wang", 1, "foreign minister"), person("Wang", 1, "foreign minister")));
        assertThat(clusters).hasSize(2).allMatch(cluster -> cluster.label() == null);
    }

    @Test
    void theLabelIsTheFullestCommonNameAndTheNameIsPlain() {
        ActorCluster cluster = clusters(
                        List.of(person("Ann B. Lee", 3), person("Ann Lee", 3), person("Ann Barbara Lee", 1)))
                .get(0);
        assertThat(cluster.label()).isEqualTo("Ann B. Lee");
        assertThat(cluster.name()).isEqualTo("ann lee");
    }

    @RepeatedTest(5)
    void theOrderMeansNothing(RepetitionInfo repetition) {
        List<Form<ActorProfile>> forms = new ArrayList<>(List.of(
                person("Ann Lee", 6, "mayor"),
                person("A. Lee", 1),
                person("Lee", 1),
                person("Lee", 2, "mayor"),
                person("Bo Lee", 1),
                person("Robert Lee", 1),
                person("Bob C. Lee", 1),
                person("Bob D. Lee", 1)));
        List<ActorCluster> before = clusters(forms);
        Collections.shuffle(forms, new Random(repetition.getCurrentRepetition()));
        assertThat(clusters(forms)).containsExactlyInAnyOrderElementsOf(before);
    }
}
