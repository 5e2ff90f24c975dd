package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may hold of the texts that it makes, and what it may make without holding it. */
class HeldTextTest {
    /** A query may hold so many rows, and as many bytes as they have: 20 MB. */
    private static final long ROWS = 20_000;

    private static Dataset dataset;

    /** A text of a hundred thousand characters for each of 400 numbers: 80 MB in all. */
    private static final String TEXTS = "?s <urn:number> ?n BIND(CONCAT(?long, STR(?n)) AS ?text) "
            .replace("?long", "\"" + "x".repeat(100_000) + "\"");

    @BeforeAll
    static void fill() {
        dataset = DatasetFactory.wrap(DatabaseMgr.createDatasetGraph());
        dataset.executeWrite(() -> {
            Node number = org.apache.jena.graph.NodeFactory.createURI("urn:number");
            for (int i = 0; i < 400; i++) {
                dataset.asDatasetGraph()
                        .getDefaultGraph()
                        .add(
                                org.apache.jena.graph.NodeFactory.createURI("urn:s" + i),
                                number,
                                NodeFactoryExtra.intToNode(i));
            }
        });
    }

    private static List<QuerySolution> rows(String query) {
        return dataset.calculateRead(() -> {
            List<QuerySolution> rows = new ArrayList<>();
            try (Deadline deadline = Deadline.in(Duration.ofMinutes(1));
                    QueryExecution execution = QueryExecution.dataset(dataset)
                            .query(query)
                            .context(QueryGuard.context(dataset.getContext(), deadline, ROWS))
                            .build()) {
                try {
                    execution.execSelect().forEachRemaining(rows::add);
                } catch (QueryCancelledException e) {
                    throw new IllegalStateException(deadline.complaint(), e);
                }
            }
            return rows;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (GROUP_CONCAT(?text) AS ?x) { %s }",
                "SELECT (GROUP_CONCAT(DISTINCT ?text) AS ?x) { %s }",
                "SELECT ?s (GROUP_CONCAT(?text) AS ?x) { %s } GROUP BY ?s",
                "SELECT ?s (SAMPLE(?text) AS ?x) { %s } GROUP BY ?s",
                "SELECT ?s (MAX(UCASE(?text)) AS ?x) { %s } GROUP BY ?s",
                "SELECT (COUNT(DISTINCT ?text) AS ?x) { %s }",
                "SELECT ?k { %s } GROUP BY (SUBSTR(?text, 2) AS ?k)",
                "SELECT ?text { %s } ORDER BY ?text",
                "SELECT DISTINCT ?text { %s }",
                "SELECT * { { SELECT ?s ?text { %s } } { SELECT ?s ?o { ?s ?p ?o } } }",
            })
    void whoHoldsTooMuchIsStopped(String query) {
        assertThatThrownBy(() -> rows(query.formatted(TEXTS))).hasMessage("needed more memory than there is");
    }

    /** What is made and let go is nobody's business, however much it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (SUM(STRLEN(?text)) AS ?x) { %s }",
                "SELECT (MAX(?text) AS ?x) { %s }",
                "SELECT ?s { %s FILTER(STRENDS(?text, \"7\")) } ORDER BY ?s",
            })
    void whoHoldsLittleIsNot(String query) {
        assertThat(rows(query.formatted(TEXTS))).isNotEmpty();
    }

    /** The same text in many rows is held once. */
    @Test
    void oneTextIsHeldOnce() {
        String same = "BIND(\"" + "x".repeat(100_000) + "\" AS ?long) ?s <urn:number> ?n BIND(?long AS ?text) ";
        assertThat(rows("SELECT ?s ?text { " + same + "} ORDER BY ?text ?s")).hasSize(400);
    }

    /** Strung together as Jena does it. */
    @Test
    void groupConcatStaysWhatItIs() {
        String numbers =
                "{ SELECT ?n ?even { VALUES ?n { 1 2 3 4 4 } BIND(?n / 2 = ROUND(?n / 2) AS ?even) } ORDER BY ?n }";
        assertThat(rows("SELECT (GROUP_CONCAT(?n) AS ?all) (GROUP_CONCAT(DISTINCT ?n; SEPARATOR=\", \") AS ?each)"
                        + " (GROUP_CONCAT(?none) AS ?empty) { " + numbers + " }"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getLiteral("all").getString()).isEqualTo("1 2 3 4 4");
                    assertThat(row.getLiteral("each").getString()).isEqualTo("1, 2, 3, 4");
                    assertThat(row.contains("empty")).isFalse();
                });
        assertThat(rows("SELECT ?even (GROUP_CONCAT(?n; SEPARATOR=\"+\") AS ?all) { " + numbers
                        + " } GROUP BY ?even ORDER BY ?even"))
                .extracting(row -> row.getLiteral("all").getString())
                .containsExactly("1+3", "2+4+4");
        assertThat(rows("SELECT (GROUP_CONCAT(?n) AS ?all) { FILTER(false) VALUES ?n { 1 } }"))
                .extracting(row -> row.getLiteral("all").getString())
                .containsExactly("");
    }
}
