package org.rapporteur.query;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.RAP;

/** Finds the nodes that stand for something in all articles, by their IRIs. Inside a transaction of the caller. */
final class Identities {
    private final Graph union;

    Identities(DatasetGraph database) {
        this.union = database.getUnionGraph();
    }

    /** The one node for all articles that the IRI stands for, be it that of a mention in one article; or null. */
    @Nullable
    Node of(String iri, StoredNames.Sort sort) {
        Node node = NodeFactory.createURI(iri);
        return Stream.concat(Stream.of(node), G.listSP(union, node, RAP.identity).stream())
                .filter(each -> isIdentity(each, sort))
                .findFirst()
                .orElse(null);
    }

    /** How the node is called; of several labels the first, of none its IRI. */
    String label(Node node) {
        return G.listSP(union, node, RDFS.Nodes.label).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(node.getURI());
    }

    private boolean isIdentity(Node node, StoredNames.Sort sort) {
        return union.contains(node, RDF.Nodes.type, RAP.Identity)
                && sort.classes().stream().anyMatch(type -> union.contains(node, RDF.Nodes.type, type));
    }
}
