package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.exec.http.UpdateExecutionHTTP;
import org.apache.jena.sparql.resultset.ResultSetCompare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;

/**
 * The endpoint, asked by the clients that people have: Jena's own, and rdflib and Comunica where they are installed.
 */
class ClientsTest {
    private static final String PREFIXES = "PREFIX rap: <https://w3id.org/rapporteur/ns#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
    private static final String MEETINGS = PREFIXES + "SELECT DISTINCT ?m WHERE { ?m a rap:Meeting }";
    private static final String DENIED = PREFIXES + "ASK { ?m rap:status rap:denied }";
    private static final String LABELS =
            PREFIXES + "CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a rap:Person ; rdfs:label ?l }";
    private static final Path RDFLIB = Path.of("src/test/resources/org/rapporteur/serve/rdflib_client.py");

    private static final Path COMUNICA = Path.of("src/test/resources/org/rapporteur/serve/comunica_client.cjs");

    private static void withEndpoint(EndpointTest test) throws Exception {
        Served.with(
                ExampleGraphs.store(),
                GraphServer.Options.DEFAULT,
                url -> test.run(url.resolve(Served.SPARQL).toString()));
    }

    private interface EndpointTest {
        void run(String endpoint) throws Exception;
    }

    /** What the store itself answers, without HTTP. */
    private static <T> T expected(String query, Function<QueryExecution, T> asked) {
        return ExampleGraphs.store().read(dataset -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                return asked.apply(execution);
            }
        });
    }

    private static ResultSetRewindable rows(QueryExecution execution) {
        return ResultSetFactory.copyResults(execution.execSelect());
    }

    private static Graph graph(QueryExecution execution) {
        return execution.execConstruct().getGraph();
    }

    private static <T> T answer(String endpoint, String query, QuerySendMode mode, Function<QueryExecution, T> asked) {
        try (QueryExecution execution =
                QueryExecutionHTTP.service(endpoint).query(query).sendMode(mode).build()) {
            return asked.apply(execution);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = QuerySendMode.class,
            names = {"asGetAlways", "asPostForm", "asPost"})
    void jenasClientAsksInEveryWay(QuerySendMode mode) throws Exception {
        withEndpoint(endpoint -> {
            ResultSetRewindable meetings = answer(endpoint, MEETINGS, mode, ClientsTest::rows);
            assertThat(meetings.size()).isPositive();
            assertThat(ResultSetCompare.equalsByTerm(expected(MEETINGS, ClientsTest::rows), meetings))
                    .isTrue();
            assertThat(answer(endpoint, DENIED, mode, QueryExecution::execAsk))
                    .isEqualTo(expected(DENIED, QueryExecution::execAsk));
            assertThat(answer(endpoint, LABELS, mode, ClientsTest::graph)
                            .isIsomorphicWith(expected(LABELS, ClientsTest::graph)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/tab-separated-values",
                "text/csv"
            })
    void jenasClientReadsEveryFormOfRows(String type) throws Exception {
        withEndpoint(endpoint -> {
            try (QueryExecution select = QueryExecutionHTTP.service(endpoint)
                    .query(MEETINGS)
                    .acceptHeader(type)
                    .build()) {
                assertThat(ResultSetFormatter.consume(select.execSelect()))
                        .isEqualTo(expected(MEETINGS, ClientsTest::rows).size());
            }
        });
    }

    @Test
    void anUpdateIsRefused() throws Exception {
        int before = expected(MEETINGS, ClientsTest::rows).size();
        withEndpoint(endpoint -> assertThatThrownBy(() -> UpdateExecutionHTTP.service(endpoint)
                        .update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")
                        .execute())
                .isInstanceOfSatisfying(
                        HttpException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isBetween(400, 499)));
        assertThat(expected(MEETINGS, ClientsTest::rows).size()).isEqualTo(before);
    }

    @Test
    void rdflibAsksInEveryWay() throws Exception {
        assumeTrue(
                runs("python3", "-c", "import rdflib, SPARQLWrapper"),
                "rdflib or SPARQLWrapper is not installed, so their client is not tried");
        withEndpoint(endpoint -> {
            List<String> expected = new ArrayList<>();
            for (String method : List.of("GET", "POST", "POST_FORM")) {
                expected.add(method + " meetings "
                        + expected(MEETINGS, ClientsTest::rows).size());
                expected.add(method + " any denied " + (expected(DENIED, QueryExecution::execAsk) ? "True" : "False"));
                expected.add(method + " labels "
                        + expected(LABELS, ClientsTest::graph).size());
            }
            assertThat(output("python3", RDFLIB.toString(), endpoint).lines()).containsExactlyElementsOf(expected);
        });
    }

    /**
     * It is found where Node looks for modules: installed globally, with {@code NODE_PATH=$(npm root -g)}. Its version
     * 5 needs Node 22, version 4 is content with 20.
     */
    @Test
    void comunicaAsksInEveryWay() throws Exception {
        assumeTrue(
                runs("node", "-e", "require('@comunica/query-sparql')"),
                "Comunica (npm @comunica/query-sparql) is not installed, so it is not tried");
        withEndpoint(endpoint -> {
            List<String> expected = new ArrayList<>();
            for (String source : List.of("endpoint", "discovered")) {
                expected.add(source + " meetings "
                        + expected(MEETINGS, ClientsTest::rows).size());
                expected.add(source + " any denied " + expected(DENIED, QueryExecution::execAsk));
                expected.add(source + " labels "
                        + expected(LABELS, ClientsTest::graph).size());
            }
            assertThat(output("node", COMUNICA.toString(), endpoint).lines()).containsExactlyElementsOf(expected);
        });
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("rapporteur-client", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            Files.delete(file);
        }
    }
}
