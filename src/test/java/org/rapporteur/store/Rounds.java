package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store holds after so many commits, so that whoever reads it can tell whether it reads exactly one of them:
 * each replaces all quads of one graph by others, with nodes that were never there before.
 */
final class Rounds {
    static final int QUADS = 120;

    private static final Node GRAPH = NodeFactory.createURI("urn:x-test:rounds");
    private static final Node PREDICATE = NodeFactory.createURI("urn:x-test:is");

    private Rounds() {}

    /** What the store is to hold after that many. */
    static List<Quad> expected(int round) {
        return Iter.toList(Iter.map(
                java.util.stream.IntStream.range(0, QUADS).boxed().iterator(),
                i -> Quad.create(
                        GRAPH,
                        NodeFactory.createURI("urn:x-test:" + (round * 7 + i * 13) % 1000),
                        PREDICATE,
                        NodeFactory.createLiteralString(round + " " + i + " " + "word ".repeat(i % 9)))));
    }

    static void write(NewsStore store, int round) {
        store.<Void>edit((database, linking) -> {
            database.removeGraph(GRAPH);
            expected(round).forEach(database::add);
            return null;
        });
    }

    /** Writes and does not commit. */
    static void writeInVain(NewsStore store, int round) {
        try {
            store.<Void>edit((database, linking) -> {
                database.removeGraph(GRAPH);
                expected(-round).forEach(database::add);
                throw new IllegalStateException("in vain");
            });
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("in vain");
        }
    }

    /** Which commit the store shows, all of it and nothing else, by each of its indexes. */
    static int read(NewsStore store) {
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            Set<Quad> found = Iter.toSet(database.find(GRAPH, Node.ANY, Node.ANY, Node.ANY));
            assertThat(found).hasSize(QUADS);
            int round = Integer.parseInt(
                    found.iterator().next().getObject().getLiteralLexicalForm().split(" ")[0]);
            assertThat(texts(found)).isEqualTo(texts(Set.copyOf(expected(round))));
            for (Quad quad : found) {
                assertThat(database.contains(Node.ANY, quad.getSubject(), Node.ANY, quad.getObject()))
                        .isTrue();
                assertThat(database.contains(Node.ANY, Node.ANY, Node.ANY, quad.getObject()))
                        .isTrue();
                assertThat(database.contains(Node.ANY, Node.ANY, PREDICATE, quad.getObject()))
                        .isTrue();
            }
            return round;
        });
    }

    private static Set<String> texts(Set<Quad> quads) {
        Set<String> texts = new TreeSet<>();
        quads.forEach(quad -> texts.add(quad.toString()));
        return texts;
    }
}
