package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.BuildListener;
import org.rapporteur.BuildOptions;
import org.rapporteur.NewsGraph;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/** Builds that end before their time leave a sound store, and the same command does the rest. */
class InterruptedBuildIT {
    private static final int COPIES = 6;

    @TempDir
    Path folder;

    @Test
    void aBuildThatIsKilledDoesTheRestWhenItIsStartedAgain() throws Exception {
        int total = writeInput();
        Process first = startBuild("1");
        awaitProgress(first);
        first.destroyForcibly().waitFor();
        long kept = articles();
        assertThat(kept).isLessThan(total);

        Process second = startBuild("1");
        awaitProgress(second);
        second.destroy();
        assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("err.log"))).contains("rapporteur: stopping.");
        assertThat(articles()).isGreaterThanOrEqualTo(kept);

        Process third = startBuild("2");
        assertThat(third.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(third.exitValue())
                .as(Files.readString(folder.resolve("err.log")))
                .isZero();
        assertThat(articles()).isEqualTo(total);
        assertThat(export(folder.resolve("store"))).isEqualTo(buildInOneGo());
    }

    /** The examples several times over, under different identifiers. */
    private int writeInput() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            try (Stream<SourceItem> items = new ArticleReader().read(List.of(Path.of("examples")))) {
                for (SourceItem item : items.toList()) {
                    if (item instanceof Read read) {
                        ObjectNode object = mapper.createObjectNode();
                        object.put("identifier", "n-" + number++);
                        object.put("articleBody", read.article().body());
                        lines.append(object).append('\n');
                    }
                }
            }
        }
        Files.writeString(folder.resolve("news.jsonl"), lines);
        return number;
    }

    private Process startBuild(String threads) throws IOException {
        return LauncherRun.start(
                folder,
                Map.of(),
                folder.resolve("out.log"),
                folder.resolve("err.log"),
                LauncherRun.LAUNCHER.toString(),
                "build",
                "news.jsonl",
                "--store",
                "store",
                "--threads",
                threads);
    }

    /** Until the build has said that it does so many words a second: some articles are done, and more are not. */
    private void awaitProgress(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(folder.resolve("err.log")).contains("words/s")) {
            Thread.sleep(200);
        }
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("err.log")))
                .isTrue();
    }

    private long articles() {
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("store"))) {
            assertThat(graph.check().problems()).isEmpty();
            return graph.stats().articles();
        }
    }

    /** With another number of threads, to see that it does not matter. */
    private String buildInOneGo() {
        Path store = folder.resolve("other");
        try (NewsGraph graph = NewsGraph.open(store);
                Stream<SourceItem> items = new ArticleReader().read(List.of(folder.resolve("news.jsonl")))) {
            graph.build(items, BuildOptions.DEFAULT.withThreads(1), BuildListener.SILENT);
        }
        return export(store);
    }

    private static String export(Path store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NewsGraph graph = NewsGraph.openReadOnly(store)) {
            graph.export(ExportFormat.NQUADS, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
