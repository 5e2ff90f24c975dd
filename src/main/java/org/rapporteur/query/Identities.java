package org.rapporteur.query;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.RAP;

/** Finds the nodes that stand for something in all articles, by their IRIs. Inside a transaction of the caller. */
final class Identities {
    private final DatasetGraph database;

    Identities(DatasetGraph database) {
        this.database = database;
    }

    /** The one node for all articles that the IRI stands for, be it that of a mention in one article; or null. */
    @Nullable
    Node of(String iri, StoredNames.Sort sort) {
        Node node = NodeFactory.createURI(iri);
        if (isIdentity(node, sort)) {
            return node;
        }
        return Iter.iter(database.findNG(Node.ANY, node, RAP.identity, Node.ANY))
                .map(Quad::getObject)
                .filter(other -> isIdentity(other, sort))
                .toList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** How the node is called; of several labels the first, of none its IRI. */
    String label(Node node) {
        return Iter.iter(database.findNG(Node.ANY, node, RDFS.Nodes.label, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .orElse(node.getURI());
    }

    private boolean isIdentity(Node node, StoredNames.Sort sort) {
        return database.findNG(Node.ANY, node, RDF.Nodes.type, RAP.Identity).hasNext() && isOf(node, sort);
    }

    private boolean isOf(Node node, StoredNames.Sort sort) {
        return sort.classes().stream()
                .anyMatch(type ->
                        database.findNG(Node.ANY, node, RDF.Nodes.type, type).hasNext());
    }
}
