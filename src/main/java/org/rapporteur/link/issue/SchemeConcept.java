package org.rapporteur.link.issue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;

/**
 * A concept of the scheme of issues, and where it stands there by the words of its label.
 *
 * @param concept its IRI
 * @param words the words of its label that say something, as stems
 * @param definite whether the label names one of many without saying which: then nothing is narrower than it
 */
public record SchemeConcept(String concept, SortedSet<String> words, boolean definite) implements Serializable {
    private static final int MOST_WORDS = 4;

    public SchemeConcept {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }

    /** What concepts have that can be broader than others, all words together; null where this one cannot. */
    public @Nullable String notation() {
        return definite ? null : String.join(" ", words);
    }

    /** The notations of all that would be broader than this one. */
    public List<String> broaderNotations() {
        return parts(new ArrayList<>(words)).stream()
                .map(part -> String.join(" ", part))
                .toList();
    }

    /** What is stated of the concept by itself. */
    public List<Triple> entry() {
        Node node = NodeFactory.createURI(concept);
        List<Triple> entry = new ArrayList<>();
        entry.add(Triple.create(node, SKOS.inScheme.asNode(), Iris.issueScheme()));
        words.forEach(word -> entry.add(Triple.create(node, SKOS.hiddenLabel.asNode(), text(word))));
        if (!definite) {
            entry.add(Triple.create(node, SKOS.notation.asNode(), text(String.join(" ", words))));
        }
        return entry;
    }

    /**
     * What is broader than this concept, and that this is narrower.
     *
     * @param having the IRIs of the concepts that have a notation; none where there are none
     */
    public List<Triple> place(Function<String, Collection<String>> having) {
        Node node = NodeFactory.createURI(concept);
        List<Triple> place = new ArrayList<>();
        for (Node broader : broader(
                words,
                notation -> having.apply(notation).stream()
                        .map(NodeFactory::createURI)
                        .toList())) {
            place.add(Triple.create(node, SKOS.broader.asNode(), broader));
            place.add(Triple.create(broader, SKOS.narrower.asNode(), node));
        }
        return place;
    }

    /** What is stated of the scheme itself, where it has a concept. */
    public static List<Triple> scheme() {
        return List.of(
                Triple.create(Iris.issueScheme(), RDF.Nodes.type, SKOS.ConceptScheme.asNode()),
                Triple.create(Iris.issueScheme(), RDFS.Nodes.label, text("Issues")));
    }

    /** The nearest concepts that are broader than one of these words. */
    static List<Node> broader(SortedSet<String> words, Function<String, List<Node>> having) {
        List<SortedSet<String>> found = new ArrayList<>();
        List<Node> broader = new ArrayList<>();
        for (SortedSet<String> part : parts(new ArrayList<>(words))) {
            if (found.stream().anyMatch(larger -> larger.containsAll(part))) {
                continue; // "Taiwan" is broader than "aid to Taiwan", and that than "US aid to Taiwan"
            }
            List<Node> concepts = having.apply(String.join(" ", part));
            if (!concepts.isEmpty()) {
                found.add(part);
                broader.addAll(concepts);
            }
        }
        return broader;
    }

    /** The proper subsets of the words, the largest first. */
    private static List<SortedSet<String>> parts(List<String> words) {
        List<SortedSet<String>> parts = new ArrayList<>();
        parts.add(new TreeSet<>());
        for (String word : words) {
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).size() < MOST_WORDS) {
                    SortedSet<String> with = new TreeSet<>(parts.get(i));
                    with.add(word);
                    parts.add(with);
                }
            }
        }
        parts.removeIf(part -> part.isEmpty() || part.size() == words.size());
        parts.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return parts;
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
