package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.BuildListener;
import org.rapporteur.BuildOptions;
import org.rapporteur.NewsGraph;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.NewsStore;

/** The jobs as {@code spark-submit} starts them, with the models. */
class SparkJobsIT {
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1");
    private static final List<String> ARTICLES = List.of(
            "2025-01-20-cable-meeting-announced.txt",
            "2025-01-23-cable-meeting-held.txt",
            "2024-09-10-dam-dispute.txt",
            "2024-10-11-dam-dispute-eases.txt");

    @TempDir
    private Path temporary;

    private final StringWriter messages = new StringWriter();

    @BeforeEach
    void set() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    private int run(String... args) {
        return SparkJobs.commandLine()
                .setOut(new PrintWriter(messages))
                .setErr(new PrintWriter(messages))
                .execute(args);
    }

    @Test
    void givesTheStoreThatABuildGives() throws IOException {
        Path news = Files.createDirectory(temporary.resolve("news"));
        for (String article : ARTICLES) {
            Files.copy(Path.of("examples", article), news.resolve(article));
        }
        Path extracted = temporary.resolve("extracted");
        Path linked = temporary.resolve("linked");
        assertThat(run("extract", news.toString(), "--output", extracted.toString()))
                .as(messages.toString())
                .isZero();
        assertThat(messages.toString()).contains("4 articles extracted into");
        assertThat(run("link", extracted.toString(), "--output", linked.toString()))
                .as(messages.toString())
                .isZero();
        assertThat(run("link", extracted.toString(), "--output", linked.toString()))
                .isEqualTo(1);
        assertThat(messages.toString()).contains("R-401: The output is there already");

        Path loaded = temporary.resolve("loaded");
        NewsStore.load(List.of(extracted.resolve("graphs"), linked), loaded);
        try (NewsGraph built = NewsGraph.open(temporary.resolve("built"));
                NewsGraph ofJobs = NewsGraph.openReadOnly(loaded);
                Stream<SourceItem> items = new ArticleReader().read(List.of(news))) {
            built.build(items, BuildOptions.DEFAULT, BuildListener.SILENT);
            assertThat(exported(ofJobs)).isEqualTo(exported(built)).hasSizeGreaterThan(10_000);
        }
    }

    private static String exported(NewsGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.export(ExportFormat.NQUADS, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
