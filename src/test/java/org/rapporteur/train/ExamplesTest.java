package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.annotate.attribution.ModelFormat.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

class ExamplesTest {
    /** The first sentence ends at 28, the second begins at 29. */
    private static final String TEXT = "Ann Lee met Bo Chen in Oslo. They denied it. Lee scolded him over fish.";

    private static final String ACTORS =
            "\"actors\": {\"a\": {\"name\": \"Ann Lee\", \"aliases\": [\"Lee\"]}, \"b\": {\"name\": \"Bo Chen\"}}";

    private static final String MEETING =
            "{\"participants\": [\"a\", \"b\"], \"kind\": \"talks\", \"status\": \"happened\", "
                    + "\"mentions\": ["
                    + "{\"trigger\": [8, 11], \"in\": [0, 28], \"participants\": [[0, 7, \"a\"], [12, 19, \"b\"]], "
                    + "\"place\": [[20, 27]]}, "
                    + "{\"trigger\": [34, 40], \"in\": [29, 44], \"status\": \"denied\", "
                    + "\"participants\": [[29, 33, \"a\"], [29, 33, \"b\"]]}]}";

    private static final String DISPUTE = "{\"parties\": [\"a\", \"b\"], \"optional\": true, \"mentions\": ["
            + "{\"cue\": [49, 56], \"in\": [45, 71], \"act\": \"accuse\", \"objector\": [[45, 48, \"a\"]], "
            + "\"opponent\": [[57, 60, \"b\"]], \"issue\": [66, 70]}]}";

    @TempDir
    private Path folder;

    private List<Example> read(String... fields) throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "{\"id\": \"toy\", \"text\": \"" + TEXT + "\", " + String.join(", ", fields) + "}\n\n");
        return Examples.events(file);
    }

    @Test
    void aMeetingHasItsWordsAndWhomItLeavesUnnamed() throws IOException {
        Example example = read(ACTORS, "\"meetings\": [" + MEETING + "]").get(0);
        assertThat(example.id()).isEqualTo("toy");
        assertThat(example.known()).as("disputes are not labelled").containsExactly(Task.MEETING);
        Example.Mark met = example.marks().get(0);
        assertThat(met.cues()).containsExactly(new Span(8, 11));
        assertThat(met.parts())
                .containsEntry(LINK_PARTICIPANT, List.of(new Span(0, 7), new Span(12, 19)))
                .containsEntry(LINK_PLACE, List.of(new Span(20, 27)))
                .containsEntry(LINK_TIME, List.of())
                .containsEntry(LINK_FAR_PARTICIPANT, List.of());
        assertThat(met.traits()).isEqualTo(Map.of(Trait.STATUS, 0, Trait.KIND, 1, Trait.DOUBT, 0));
        Example.Mark denied = example.marks().get(1);
        assertThat(denied.parts()).containsEntry(LINK_FAR_PARTICIPANT, List.of(new Span(0, 7), new Span(12, 19)));
        assertThat(denied.traits())
                .as("a mention may have a status of its own")
                .containsEntry(Trait.STATUS, Trait.STATUS.options().indexOf("denied"));
    }

    @Test
    void aDisputeHasItsSidesAndItsIssue() throws IOException {
        Example example = read(ACTORS, "\"disputes\": [" + DISPUTE + "]").get(0);
        assertThat(example.known()).containsExactlyInAnyOrder(Task.MEETING, Task.DISPUTE);
        assertThat(example.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.task()).isEqualTo(Task.DISPUTE);
            assertThat(mark.cues()).containsExactly(new Span(49, 56));
            assertThat(mark.issue()).containsExactly(new Span(66, 70));
            assertThat(mark.parts())
                    .containsEntry(LINK_OBJECTOR, List.of(new Span(45, 48)))
                    .containsEntry(LINK_OPPONENT, List.of(new Span(57, 60)))
                    .containsEntry(LINK_FAR_OBJECTOR, List.of())
                    .containsEntry(LINK_FAR_OPPONENT, List.of(new Span(12, 19)));
            assertThat(mark.traits()).isEqualTo(Map.of(Trait.DISPUTE_ACT, 0, Trait.DOUBT, 1));
        });
    }

    @Test
    void aPartyThatTheMentionLeavesOutIsFarOnItsUsualSide() throws IOException {
        String silent = DISPUTE.replace("\"opponent\": [[57, 60, \"b\"]], ", "");
        assertThat(read(ACTORS, "\"disputes\": [" + silent + "]")
                        .get(0)
                        .marks()
                        .get(0)
                        .parts())
                .containsEntry(LINK_OPPONENT, List.of())
                .containsEntry(LINK_FAR_OPPONENT, List.of(new Span(12, 19)));
    }

    @Test
    void anUnknownValueIsNamed() {
        assertThatThrownBy(() -> read(ACTORS, "\"meetings\": [" + MEETING.replace("talks", "party") + "]"))
                .hasMessage("no KIND is called party");
    }
}
