package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.jena.graph.NodeFactory;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.LoadReport;
import org.rapporteur.store.NewsStore;

/** The work on each article is that of stored annotations, so that no models are loaded. */
class ExtractJobTest {
    private static final List<String> CONTRACT = List.of("who-met-whom", "who-said-what", "disputed-issues");

    @TempDir
    private Path temporary;

    private Path output;

    /** Before any time of an article is taken. */
    @BeforeAll
    static void readTheExamples() {
        assertThat(ExampleGraphs.all()).isNotEmpty();
    }

    @BeforeEach
    void name() {
        output = temporary.resolve("extracted");
    }

    /** An example gives what it gives; another article tells nothing, unless it makes trouble. */
    private static ArticleGraph work(Article article) {
        for (ArticleGraph example : ExampleGraphs.all()) {
            if (example.graphIri().equals(Iris.graph(article))) {
                return example;
            }
        }
        if (article.body().contains("BROKEN")) {
            throw new StackOverflowError("too deep");
        }
        if (article.body().contains("SLOW")) {
            sleep();
        }
        return new ArticleMapper()
                .map(new ArticleRecord(article, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExtractJob job() {
        return new ExtractJob(LocalSpark.SESSION, () -> ExtractJobTest::work).withPartitions(3);
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".gz")).toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(lines::add);
                }
            }
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> quads(List<ArticleGraph> articles) {
        return articles.stream()
                .flatMap(article -> Lines.quads(
                                NodeFactory.createURI(article.graphIri()),
                                article.graph().find().toList())
                        .lines())
                .sorted()
                .toList();
    }

    private static Map<String, String> rejected(Path output) throws IOException {
        Map<String, String> codes = new TreeMap<>();
        for (String line : lines(output.resolve("rejected"))) {
            JsonNode item = new ObjectMapper().readTree(line);
            codes.put(
                    item.path("where").asText().replaceFirst(".*/", ""),
                    item.path("code").asText());
            assertThat(item.path("message").asText()).isNotBlank();
        }
        return codes;
    }

    @Test
    void givesTheGraphsThatABuildGivesAndAStoreOfThemTheSameAnswers() throws IOException {
        ExtractJob.Report report = job().run(List.of("examples"), output.toString());
        assertThat(report).isEqualTo(new ExtractJob.Report(ExampleGraphs.all().size(), 0));
        assertThat(lines(output.resolve("graphs"))).isEqualTo(quads(ExampleGraphs.all()));
        Path linked = temporary.resolve("linked");
        new LinkJob(LocalSpark.SESSION).run(output.resolve("profiles").toString(), linked.toString());

        Path folder = temporary.resolve("news");
        LoadReport loaded = NewsStore.load(List.of(output.resolve("graphs"), linked), folder);
        assertThat(loaded.articles()).isEqualTo(ExampleGraphs.all().size());
        assertThat(loaded.linked()).isTrue();
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            assertThat(store.check().sound()).isTrue();
            assertThat(store.stats()).isEqualTo(ExampleGraphs.store().stats());
            for (String question : CONTRACT) {
                String answer = answer(store, question);
                assertThat(answer).isEqualTo(answer(ExampleGraphs.store(), question));
                assertThat(answer.lines().count()).isGreaterThan(2);
            }
            assertThat(store.add(ExampleGraphs.all()).unchanged())
                    .isEqualTo(ExampleGraphs.all().size());
        }
    }

    private static String answer(NewsStore store, String question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(store, Duration.ofSeconds(60))
                .run(
                        NamedQueries.all().stream()
                                .filter(query -> query.name().equals(question))
                                .findFirst()
                                .orElseThrow(),
                        Map.of(),
                        ResultFormat.TSV,
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noBadArticleEndsTheJob() throws IOException {
        Path news = Files.createDirectory(temporary.resolve("news"));
        Files.writeString(news.resolve("wire.jsonl"), """
                {"identifier": "good", "articleBody": "The mayor met the council on Monday, and they spoke about the bus."}
                {"identifier": "cut
                {"identifier": "broken", "articleBody": "BROKEN is what the mayor of the town said on Monday to the council."}
                {"identifier": "slow", "articleBody": "SLOW is what the mayor of the town said on Monday to the council."}
                {"identifier": "good", "articleBody": "Another text of the same name that the mayor wrote on Monday to us."}
                {"identifier": "good", "articleBody": "The mayor met the council on Monday, and they spoke about the bus."}
                """);
        Files.writeString(news.resolve("_SUCCESS"), "");
        Files.write(news.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        ExtractJob.Report report =
                job().withArticleTime(Duration.ofSeconds(5)).run(List.of(news.toString()), output.toString());
        assertThat(report.articles()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(rejected(output))
                .isEqualTo(Map.of(
                        "wire.jsonl:2", "R-103",
                        "wire.jsonl:3", "R-112",
                        "wire.jsonl:4", "R-113",
                        "wire.jsonl:5", "R-111"));
        assertThat(lines(output.resolve("graphs"))).anyMatch(line -> line.contains("they spoke about the bus"));
    }

    @Test
    void readsParquetAsLinesOfJson() throws IOException {
        Path lines = Files.writeString(temporary.resolve("rows.jsonl"), """
                {"identifier": "row-1", "datePublished": "2024-03-05", "headline": "Talks", "articleBody": "The mayor met the council on Monday, and they spoke about the bus."}
                {"datePublished": "2024-03-06", "articleBody": "The minister met the council on Tuesday, and they spoke about the rail."}
                {"identifier": "row-3", "headline": "Without any text"}
                """);
        String table = temporary.resolve("table.parquet").toString();
        LocalSpark.SESSION
                .read()
                .json(lines.toString())
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table);
        job().run(List.of(table), output.toString());
        job().run(List.of(lines.toString()), temporary.resolve("of-lines").toString());
        List<String> ofRows = lines(output.resolve("graphs"));
        assertThat(ofRows).filteredOn(line -> line.contains("row-1")).isNotEmpty();
        assertThat(ofRows.stream().filter(line -> line.contains("row-1")).toList())
                .isEqualTo(lines(temporary.resolve("of-lines/graphs")).stream()
                        .filter(line -> line.contains("row-1"))
                        .toList());
        assertThat(ofRows).anyMatch(line -> line.contains(".parquet%3A2") && line.contains("2024-03-06"));
        assertThat(rejected(output).values()).containsExactly("R-103");
    }

    @Test
    void saysWhatIsNotThere() throws IOException {
        assertThatThrownBy(() -> job().run(List.of(temporary.resolve("none").toString()), output.toString()))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_MISSING));
        Files.createDirectory(output);
        assertThatThrownBy(() -> job().run(List.of("examples"), output.toString()))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(FileAlreadyExistsException.class),
                        e -> assertThat(e).hasRootCauseInstanceOf(FileAlreadyExistsException.class));
    }

    @Test
    void theSameInputGivesTheSameFilesWithAnyNumberOfTasks() throws IOException {
        job().run(List.of("examples"), output.toString());
        Path other = temporary.resolve("other");
        job().withPartitions(7).run(List.of("examples"), other.toString());
        for (String folder : List.of("graphs", "profiles")) {
            assertThat(lines(other.resolve(folder)).stream().collect(Collectors.joining("\n")))
                    .isEqualTo(lines(output.resolve(folder)).stream().collect(Collectors.joining("\n")));
        }
    }
}
