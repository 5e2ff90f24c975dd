package org.rapporteur.link.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Form;
import org.rapporteur.link.Names;

/** With made-up likenesses: the sentence model is measured in {@code IssuePairsIT}. */
class IssueClustersTest {
    private final Map<Set<String>, Double> likenesses = Map.of(
            Set.of("health insurance", "medical insurance"), 0.85,
            Set.of("medical insurance", "dental insurance"), 0.85,
            Set.of("health", "medical"), 0.8,
            Set.of("medical", "dental"), 0.8);
    private final IssueClusters clusters = new IssueClusters(
            IssueForms.load(ENGLISH), (one, other) -> likenesses.getOrDefault(Set.of(one, other), 0.1));

    private static Form<IssueProfile> form(String label, String... parties) {
        return new Form<>(new IssueProfile(new Names(label, new TreeSet<>()), new TreeSet<>(List.of(parties))), 1);
    }

    /** "label parties, label parties" of each concept. */
    @SafeVarargs
    private List<String> members(Form<IssueProfile>... forms) {
        return clusters.of(List.of(forms)).stream()
                .map(concept -> concept.reasons().keySet().stream()
                        .map(profile -> profile.label() + " " + String.join("/", profile.parties()))
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void theSameWordsAreOneSubjectWhoeverThePartiesAre() {
        Form<IssueProfile> common =
                new Form<>(form("tariffs on steel", "v", "w").profile(), 3);
        Form<IssueProfile> rare = form("steel duties", "x", "y");
        List<IssueConcept> concepts = clusters.of(List.of(rare, common));

        assertThat(concepts).hasSize(1);
        assertThat(concepts.get(0).label()).isEqualTo("tariffs on steel");
        assertThat(concepts.get(0).aliases()).containsExactly("steel duties");
        assertThat(concepts.get(0).reasons())
                .containsEntry(common.profile(), "the phrase \"tariffs on steel\"")
                .containsEntry(rare.profile(), "the same words as \"tariffs on steel\"");
    }

    @Test
    void aDamIsOneDamOnlyBetweenTheSameParties() {
        assertThat(members(
                        form("dam", "kg", "uz"),
                        form("dam", "kg", "un", "uz"),
                        form("dam", "eg", "et"),
                        form("dam on the Velna", "eg", "et", "sd"),
                        form("dam on the Velna", "x", "y")))
                .containsExactlyInAnyOrder(
                        "dam kg/un/uz, dam kg/uz", "dam eg/et, dam on the Velna eg/et/sd, dam on the Velna x/y");
    }

    @Test
    void aChainOfNeighboursIsNoSubject() {
        assertThat(members(form("health insurance"), form("medical insurance"), form("dental insurance")))
                .hasSize(2);
    }

    @Test
    void aLabelThatHoldsAnotherIsAnotherSubject() {
        assertThat(members(form("fishing rights"), form("fishing rights in the fjords")))
                .hasSize(2);
    }

    @Test
    void whatIsDoneByACountryIsNotWhatIsDoneToIt() {
        assertThat(members(form("Iran's aggression"), form("aggression against Iran")))
                .hasSize(2);
    }

    @RepeatedTest(5)
    void theOrderDoesNotCount(RepetitionInfo repetition) {
        List<Form<IssueProfile>> forms = new ArrayList<>();
        List<String> labels = List.of(
                "health insurance",
                "medical insurance",
                "dental insurance",
                "dam",
                "Dam",
                "the dam",
                "medical Insurance");
        for (int i = 0; i < 40; i++) {
            forms.add(form(labels.get(i % labels.size()), "p" + i % 3, "q" + i % 4, "r" + i % 5));
        }
        List<IssueConcept> expected = clusters.of(forms);
        Collections.shuffle(forms, new Random(repetition.getCurrentRepetition()));

        assertThat(clusters.of(forms)).isEqualTo(expected);
    }
}
