package org.rapporteur.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Forms that stand for one thing.
 *
 * @param identity what they stand for, of no other cluster of any block
 * @param description what is stated of the identity besides its class {@code rap:Identity}; possibly nothing
 * @param because of each profile why it is one; at least one
 * @param <P> what is compared
 */
public record Cluster<P>(Node identity, List<Triple> description, Map<P, String> because) {
    public Cluster {
        description = List.copyOf(description);
        because = new LinkedHashMap<>(because);
    }
}
