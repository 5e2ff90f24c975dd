package org.rapporteur.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.vocab.RAP;

/**
 * What clustering anew gave, before corrections.
 *
 * @param before identities of which something else is stated now, or nothing
 * @param found what is stated of those that were found anew
 * @param moved the forms that stand for something else now
 */
record Relinked(Set<Node> before, Map<Node, List<Triple>> found, Set<Node> moved) {
    Relinked() {
        this(
                new HashSet<>(),
                new TreeMap<>(Comparator.comparing(Node::getURI)),
                new TreeSet<>(Comparator.comparing(Node::getURI)));
    }

    void describe(Cluster<?> cluster) {
        List<Triple> description = new ArrayList<>(cluster.description());
        description.add(Triple.create(cluster.identity(), RDF.Nodes.type, RAP.Identity));
        found.put(cluster.identity(), description);
    }
}
