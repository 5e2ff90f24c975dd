package org.rapporteur.link;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Nodes of articles that stand for one thing.
 *
 * @param identity what they stand for; one of the members where it is alone and no name identifies it
 * @param description what is stated of the identity besides its class {@code rap:Identity}; possibly nothing
 * @param because of each member by its IRI why it is one; at least one member
 */
public record Cluster(Node identity, List<Triple> description, SortedMap<String, String> because) {
    public Cluster {
        description = List.copyOf(description);
        because = Collections.unmodifiableSortedMap(new TreeMap<>(because));
    }

    /** A node that no other article shares: it stands for itself. */
    public static Cluster alone(Node node, String because) {
        return new Cluster(node, List.of(), new TreeMap<>(Map.of(node.getURI(), because)));
    }
}
