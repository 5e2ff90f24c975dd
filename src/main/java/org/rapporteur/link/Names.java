package org.rapporteur.link;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The names that an article has for something.
 *
 * @param label its label there
 * @param aliases its other names there
 */
public record Names(String label, SortedSet<String> aliases) {
    public Names {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }

    /** Reads the names of a node from the graph of its article. */
    public static Names read(Graph article, Node node) {
        SortedSet<String> aliases = new TreeSet<>();
        article.find(node, SKOS.altLabel.asNode(), Node.ANY)
                .forEachRemaining(t -> aliases.add(t.getObject().getLiteralLexicalForm()));
        String label = Iter.iter(article.find(node, RDFS.Nodes.label, Node.ANY))
                .map(t -> t.getObject().getLiteralLexicalForm())
                .next();
        return new Names(label, aliases);
    }

    /** The label that most have; among equals the longest, then the first in the alphabet. */
    public static <P> String commonLabel(Collection<Form<P>> forms, Function<P, Names> names) {
        Map<String, Integer> weights = new TreeMap<>();
        forms.forEach(form -> weights.merge(names.apply(form.profile()).label(), form.magnitude(), Integer::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /** All names but {@code label}, as alternative labels of {@code identity}. */
    public static Collection<Triple> aliases(Node identity, String label, Collection<Names> all) {
        SortedSet<String> names = new TreeSet<>();
        all.forEach(one -> {
            names.add(one.label());
            names.addAll(one.aliases());
        });
        names.remove(label);
        return names.stream()
                .map(name -> Triple.create(identity, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(name)))
                .toList();
    }
}
