package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatHoldsNoBuildIsToldOf() {
        CommandRun run = CommandRun.of("bench", "examples", "--against", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("rapporteur: R-405: ").contains(folder.toString());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void severalRunsCannotReadStandardInput() {
        CommandRun run = CommandRun.of("bench", "-", "--at-once");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("standard input");
    }

    @Test
    void anUnknownAnnotatorIsAnErrorOfUse() {
        CommandRun run = CommandRun.of("build", "examples", "--annotator", "spacy");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("spacy");
    }

    @Test
    void whatAStoreHoldsIsReadAlready() {
        CommandRun run = CommandRun.of("show", "--store", folder.toString(), "x", "--annotator", "corenlp");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("--annotator");
    }

    @Test
    void aStoreGrowsInAFolderOfItsOwn() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("notes.txt"), "mine");
        CommandRun run = CommandRun.of("bench-grow", "--articles", "100", "--in", occupied.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("--in", "occupied");
        assertThat(CommandRun.of("bench-grow", "--articles", "5", "--in", "large")
                        .err())
                .startsWith("rapporteur: R-110: ")
                .contains("--articles", "10 or more");
    }

    @Test
    void aQuestionThatIsMeasuredIsOneThatThereIs() {
        CommandRun run = CommandRun.of("bench-queries", "--question", "who-ate-what");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("who-ate-what");
    }
}
