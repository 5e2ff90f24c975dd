package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/** The tables, read back by a reader of CSV. */
class GraphTablesTest {
    @Test
    void everyEdgeLeadsFromARowToARow() throws IOException {
        NewsStore store = ExampleGraphs.store();
        for (String article : new String[] {null, "2024-03-05-geneva-trade-talks.txt"}) {
            List<String> nodes = read(ExportFormat.NODES, store, article).stream()
                    .map(row -> row.get("id"))
                    .toList();
            List<CSVRecord> edges = read(ExportFormat.EDGES, store, article);
            assertThat(nodes).doesNotHaveDuplicates().hasSizeGreaterThan(10);
            assertThat(edges).hasSizeGreaterThan(10).allSatisfy(edge -> {
                assertThat(nodes).contains(edge.get("from"), edge.get("to"));
                assertThat(edge.get("type")).matches("[A-Z_]+");
            });
            assertThat(edges.stream().map(CSVRecord::toList)).doesNotHaveDuplicates();
        }
    }

    @Test
    void holdsEveryFindingOfAnArticleOnce() throws IOException {
        try (NewsStore store = store(Fixtures.everything("visit.txt"))) {
            List<CSVRecord> nodes = read(ExportFormat.NODES, store, null);
            Map<String, Long> kinds =
                    nodes.stream().collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));
            assertThat(kinds)
                    .isEqualTo(Map.ofEntries(
                            Map.entry("Person", 2L),
                            Map.entry("Country", 1L),
                            Map.entry("Organization", 1L),
                            Map.entry("Group", 1L),
                            Map.entry("Issue", 1L),
                            Map.entry("Occasion", 1L),
                            Map.entry("Article", 1L),
                            Map.entry("Meeting", 1L),
                            Map.entry("Statement", 3L),
                            Map.entry("Attitude", 1L),
                            Map.entry("Dispute", 1L),
                            Map.entry("Role", 1L)));
            assertThat(nodes.stream().filter(row -> row.get("kind").equals("Meeting")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get("label")).isEqualTo("Ann Lee; Bo Chen");
                        assertThat(row.get("date")).isEqualTo("2024-03-05");
                        assertThat(row.get("status")).isEqualTo("happened");
                        assertThat(row.get("place").split("; ")).containsExactlyInAnyOrder("Geneva", "Old Hall");
                        assertThat(row.get("country")).isEqualTo("CH");
                        assertThat(row.get("text")).isEqualTo("met Bo Chen in the Old Hall in Geneva");
                        assertThat(row.get("confidence")).isEqualTo("0.9");
                        assertThat(row.get("article")).isEqualTo("visit.txt");
                        assertThat(row.get("publisher")).isEqualTo("The Example Times");
                    });
            assertThat(nodes.stream().filter(row -> row.get("kind").equals("Country")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("country")).isEqualTo("QF"));
            List<CSVRecord> edges = read(ExportFormat.EDGES, store, null);
            assertThat(edges.stream().map(row -> row.get("type")).distinct())
                    .containsExactlyInAnyOrder(
                            "ABOUT",
                            "ACCORDING_TO",
                            "ADDRESSEE",
                            "HOLDER",
                            "HOST",
                            "ISSUE",
                            "OCCASION",
                            "ORGANIZATION",
                            "PARTICIPANT",
                            "PARTY",
                            "SAID_AT",
                            "SPEAKER",
                            "TOLD_IN",
                            "WITHIN");
            assertThat(edges.stream()
                            .filter(row -> row.get("type").equals("PARTY"))
                            .map(row -> row.get("detail")))
                    .containsExactlyInAnyOrder("for", "against");
        }
    }

    @Test
    void neo4jGetsTheColumnsOfItsImport() throws IOException {
        NewsStore store = ExampleGraphs.store();
        List<CSVRecord> nodes = read(ExportFormat.NEO4J_NODES, store, null);
        assertThat(nodes.get(0).getParser().getHeaderNames())
                .startsWith("id:ID", "label", "date")
                .contains("confidence:double")
                .endsWith(":LABEL");
        assertThat(nodes).allSatisfy(row -> {
            assertThat(row.get(":LABEL")).matches("[A-Z][a-z]+");
            assertThat(row.get("confidence:double")).matches("|[01](\\.[0-9]+)?");
        });
        List<CSVRecord> edges = read(ExportFormat.NEO4J_EDGES, store, null);
        assertThat(edges.get(0).getParser().getHeaderNames())
                .containsExactly(":START_ID", ":TYPE", ":END_ID", "detail");
        Set<String> ids = nodes.stream().map(row -> row.get("id:ID")).collect(Collectors.toSet());
        assertThat(edges).allSatisfy(row -> assertThat(ids).contains(row.get(":START_ID"), row.get(":END_ID")));
        for (ExportFormat format : List.of(ExportFormat.NEO4J_NODES, ExportFormat.NEO4J_EDGES)) {
            String text = text(format, store, null);
            assertThat(text).doesNotStartWith("\uFEFF");
            // a row is a line: Neo4j reads others only when it is told to
            assertThat(text.lines().count()).isEqualTo(read(format, store, null).size() + 1L);
        }
    }

    @Test
    void aHeadlineIsNoFormulaOfASpreadsheet() throws IOException {
        Article article = new Article(
                "trap.txt",
                null,
                "=HYPERLINK(\"http://trap.example\")\nand, \"more\"",
                null,
                null,
                List.of(),
                "en",
                "x");
        try (NewsStore store =
                store(new ArticleRecord(article, List.of(), List.of(), List.of(), List.of(), List.of()))) {
            assertThat(read(ExportFormat.NODES, store, null).get(0).get("label"))
                    .isEqualTo("'=HYPERLINK(\"http://trap.example\") and, \"more\"");
            assertThat(read(ExportFormat.NEO4J_NODES, store, null).get(0).get("label"))
                    .startsWith("=HYPERLINK");
        }
    }

    @Test
    void theEndingOfAFileSaysTheFormat() {
        assertThat(ExportFormat.ofFile("nodes.csv")).isEqualTo(ExportFormat.NODES);
        assertThat(ExportFormat.ofFile("News-Edges.CSV")).isEqualTo(ExportFormat.EDGES);
        assertThat(ExportFormat.ofFile("neo4j-nodes.csv")).isEqualTo(ExportFormat.NEO4J_NODES);
        assertThat(ExportFormat.ofFile("news.ftm.json")).isEqualTo(ExportFormat.FOLLOW_THE_MONEY);
        assertThat(ExportFormat.ofFile("a.b.ttl")).isEqualTo(ExportFormat.TURTLE);
        assertThat(ExportFormat.ofFile("news")).isEqualTo(ExportFormat.TRIG);
        assertThatThrownBy(() -> ExportFormat.ofFile("news.csv"))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("nodes.csv");
    }

    private static NewsStore store(ArticleRecord record) {
        NewsStore store = NewsStore.inMemory(LINKER);
        store.add(List.of(new ArticleMapper().map(record)));
        return store;
    }

    private static List<CSVRecord> read(ExportFormat format, NewsStore store, @Nullable String article)
            throws IOException {
        CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().get();
        return CSVParser.parse(StringUtils.removeStart(text(format, store, article), "\uFEFF"), csv)
                .getRecords();
    }

    private static String text(ExportFormat format, NewsStore store, @Nullable String article) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(format, article, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
