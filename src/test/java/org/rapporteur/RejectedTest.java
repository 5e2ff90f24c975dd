package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.curate.ReviewReport;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/** A finding that somebody rejected is in no answer, whatever is asked, and in no network. */
class RejectedTest {
    private static final List<Node> KINDS = List.of(RAP.Meeting, RAP.Statement, RAP.Attitude, RAP.Dispute);

    @TempDir
    static Path folder;

    private static NewsGraph graph;

    @BeforeAll
    static void rejectAll() throws IOException {
        graph = NewsGraphTest.withoutModels();
        graph.store().add(ExampleGraphs.all());
        List<String> rows = new ArrayList<>();
        graph.store().read(dataset -> {
            for (Node kind : KINDS) {
                dataset.asDatasetGraph()
                        .findNG(Node.ANY, Node.ANY, RDF.Nodes.type, kind)
                        .forEachRemaining(quad -> rows.add(quad.getSubject().getURI() + ",rejected"));
            }
            return true;
        });
        assertThat(rows).hasSizeGreaterThan(100);
        Path table = folder.resolve("review.csv");
        Files.writeString(table, "finding,verdict\n" + String.join("\n", rows) + "\n");
        ReviewReport report = graph.curation().review(table, new Decision("jane", Instant.EPOCH, "a trial"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.made()).hasSameSizeAs(rows);
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    static List<NamedQuery> queries() {
        return NamedQueries.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void noQuestionIsAnsweredByIt(NamedQuery query) throws IOException {
        String parameters = Files.readAllLines(Path.of("queries/answers", query.name() + ".tsv"))
                .get(0);
        assertThat(answer(query, QueryAnswersTest.values(parameters)))
                .doesNotContain("#meeting-", "#statement-", "#attitude-", "#dispute-", "/occasion/");
    }

    /** Where no finding is left the issue, the place or the occasion that is asked for may be gone with them. */
    private static String answer(NamedQuery query, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new QueryRunner(graph.store(), Duration.ofSeconds(60)).run(query, values, ResultFormat.TSV, out);
        } catch (RapporteurException e) {
            assertThat(e.code()).isIn(ErrorCode.VALUE_UNKNOWN, ErrorCode.ACTOR_UNKNOWN);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noNetworkHasIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.export(ExportFormat.GRAPHML, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining()))
                .doesNotContain("<edge ");
    }
}
