package org.rapporteur.map;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What the graph of an article says of a node that very many graphs describe: its publisher, a place, or the file in
 * which it stood.
 *
 * <pre>{@code
 * SharedNode.texts(database.getGraph(name), publisher, SchemaDO.name.asNode());
 * }</pre>
 *
 * <p>A store finds what one graph says of a subject by reading what all graphs say of it, which for ten thousand
 * articles of a publisher is ten thousand quads for each of them. Such a property is of few nodes in one graph, so that
 * it is looked up by the graph and the property.
 */
public final class SharedNode {
    private SharedNode() {}

    /** The values of the property, which are literals, in the graph, of the node: in order. */
    public static Stream<String> texts(Graph graph, Node node, Node property) {
        return graph
                .find(Node.ANY, property, Node.ANY)
                .filterKeep(triple -> triple.getSubject().equals(node))
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted();
    }
}
