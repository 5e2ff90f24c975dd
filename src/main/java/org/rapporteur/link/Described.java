package org.rapporteur.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A node under the names that its article has for it.
 *
 * @param node the node
 * @param label its label there
 * @param aliases its other names there
 */
public record Described(Node node, String label, SortedSet<String> aliases) {
    /** Reads the names of a node from the graph of its article. */
    public static Described read(Graph article, Node node) {
        SortedSet<String> aliases = new TreeSet<>();
        article.find(node, SKOS.altLabel.asNode(), Node.ANY)
                .forEachRemaining(t -> aliases.add(t.getObject().getLiteralLexicalForm()));
        String label = Iter.iter(article.find(node, RDFS.Nodes.label, Node.ANY))
                .map(t -> t.getObject().getLiteralLexicalForm())
                .next();
        return new Described(node, label, aliases);
    }

    /** The label that most have; among equals the longest, then the first in the alphabet. */
    public static String commonLabel(Collection<Described> all) {
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Described::label, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /** All names but {@code label}, as alternative labels of {@code identity}. */
    public static Collection<Triple> aliases(Node identity, String label, Collection<Described> all) {
        SortedSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        all.forEach(one -> {
            names.add(one.label());
            names.addAll(one.aliases());
        });
        names.remove(label);
        Function<String, Triple> state =
                name -> Triple.create(identity, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(name));
        return names.stream().map(state).toList();
    }
}
