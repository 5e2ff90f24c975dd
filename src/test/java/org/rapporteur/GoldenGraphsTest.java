package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.map.ArticleGraph;

/** The graph of each example is the one in {@code src/test/resources/golden}, reviewed by a person when it changes. */
class GoldenGraphsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<ArticleGraph> graphs() {
        return ExampleGraphs.all();
    }

    @Test
    void thereAreExamples() {
        assertThat(graphs()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void isTheGoldenOne(ArticleGraph article) throws IOException {
        Path golden = FOLDER.resolve(article.articleId() + ".nt");
        SortedSet<String> expected = new TreeSet<>(Files.readAllLines(golden));
        SortedSet<String> actual = lines(article.graph());
        SortedSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        SortedSet<String> surplus = new TreeSet<>(actual);
        surplus.removeAll(expected);
        assertThat(missing).as("missing triples").isEmpty();
        assertThat(surplus).as("surplus triples").isEmpty();
    }

    /** No blank nodes are made, so that equal graphs have equal lines. */
    private static SortedSet<String> lines(Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graph, Lang.NTRIPLES);
        assertThat(graph.stream().map(NodeFmtLib::str)).noneMatch(triple -> triple.startsWith("_:"));
        return new TreeSet<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
