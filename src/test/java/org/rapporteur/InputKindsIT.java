package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.InputKindsTest;
import org.rapporteur.source.SourceItem;

/** A folder with a file of each kind goes from files to findings: each tells who met whom. */
class InputKindsIT {
    /** One who meets somebody in each of the files. */
    private static final List<String> ACTORS = List.of(
            "Ann Lee",
            "Sara Lind",
            "Hanna Weiss",
            "Lena Voss",
            "Mia Dahl",
            "Clara Moreau",
            "Paula Gomez",
            "Elena Ilieva",
            "Kadri Tamm",
            "Alice Reed",
            "Kate Moor",
            "Eva Berg",
            "Nora Lund",
            "Sofia Marin",
            "Julia Stone",
            "Lucy Hart",
            "Emma Wood",
            "Greta Olsen",
            "Tove Berg",
            "Britta Falk",
            "Karin Lang");

    @Test
    void eachKindOfFileTellsWhoMetWhom() {
        Path folder = InputKindsTest.folder();
        try (NewsGraph graph = NewsGraph.inMemory();
                Stream<SourceItem> items = new ArticleReader().read(List.of(folder))) {
            BuildReport report = graph.build(items, BuildOptions.DEFAULT, BuildListener.SILENT);
            assertThat(report.rejected()).isEmpty();
            assertThat(report.added()).isGreaterThan(ACTORS.size());
            assertThat(report.unread()).extracting(BuildReport.Unread::kind).contains(".png", ".xyz", ".xml", ".csv");
            assertThat(ACTORS)
                    .allSatisfy(actor ->
                            assertThat(graph.meetingsOf(graph.actor(actor))).isNotEmpty());
        }
    }
}
