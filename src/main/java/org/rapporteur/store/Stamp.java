package org.rapporteur.store;

import java.util.UUID;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;

/**
 * The version of a store: another one after each change, written in the transaction that makes it.
 *
 * <p>It stands in the default graph, which is no article's and no link's: to queries and exports the default graph is
 * the union of the others. It is drawn by lot and not counted, for two stores that were copied from one and went
 * different ways must never have one version.
 */
final class Stamp {
    private static final Node STORE = NodeFactory.createURI("urn:x-rapporteur:store");
    private static final Node VERSION = OWL2.versionInfo.asNode();

    private Stamp() {}

    /** The version, empty of a store that nothing was ever written to. */
    static String read(DatasetGraph database) {
        return Iter.iter(database.getDefaultGraph().find(STORE, VERSION, Node.ANY))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Gives the store another version. */
    static String renew(DatasetGraph database) {
        Graph graph = database.getDefaultGraph();
        graph.find(STORE, VERSION, Node.ANY).toList().forEach(graph::delete);
        String version = UUID.randomUUID().toString();
        graph.add(Triple.create(STORE, VERSION, NodeFactory.createLiteralString(version)));
        return version;
    }
}
