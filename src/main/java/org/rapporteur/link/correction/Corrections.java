package org.rapporteur.link.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;

/** All corrections of a store, and what they make of that which linking found by itself. */
public final class Corrections {
    private final List<Correction> all;
    private final Map<Node, List<Node>> forms;

    /**
     * @param all the corrections
     * @param forms of each actor that one names the forms of which linking found it when that was decided
     */
    Corrections(Collection<Correction> all, Map<Node, List<Node>> forms) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(Correction::number)).toList();
        this.forms = Map.copyOf(forms);
    }

    /**
     * The same corrections about the same actors, under the IRIs that these have now: an article that is added later
     * may give an actor a plainer name, and with it another IRI.
     *
     * @param found gives what linking found for a form, or null where the form is gone
     */
    public Corrections at(Function<Node, @Nullable Node> found) {
        Map<Node, Node> now = new HashMap<>();
        forms.forEach((actor, of) -> of.stream()
                .map(found)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(identity -> now.put(actor, identity)));
        List<Correction> moved = all.stream()
                .map(correction -> correction.at(actor -> now.getOrDefault(actor, actor)))
                .toList();
        return new Corrections(moved, Map.of());
    }

    /** All corrections in the order of their numbers, also those that were taken back. */
    public List<Correction> all() {
        return all;
    }

    private List<Correction> inForce() {
        return all.stream().filter(correction -> correction.undone() == null).toList();
    }

    /** Every actor and subject that a correction names or makes, also those of corrections that were taken back. */
    public Set<Node> actors() {
        Set<Node> actors = new LinkedHashSet<>();
        for (Correction correction : all) {
            actors.add(correction.actor());
            if (correction instanceof Correction.Merge merge) {
                actors.add(merge.into());
            } else if (correction instanceof Correction.Split split) {
                actors.add(split.into());
            }
        }
        return actors;
    }

    /** Whether a correction makes that actor: linking by itself finds it nowhere. */
    public boolean makes(Node actor) {
        return all.stream()
                .anyMatch(correction -> correction instanceof Correction.Split split
                        && split.into().equals(actor));
    }

    /**
     * What a node of an article stands for in the end.
     *
     * @param node the node of an article
     * @param found what linking found for it by itself
     */
    public Node identity(Node node, Node found) {
        Node identity = found;
        for (Correction correction : inForce()) {
            if (!correction.actor().equals(identity)) {
                continue;
            }
            if (correction instanceof Correction.Merge merge) {
                identity = merge.into();
            } else if (correction instanceof Correction.Split split
                    && split.articles().contains(Iris.articleOf(node))) {
                identity = split.into();
            }
        }
        return identity;
    }

    /**
     * The descriptions of all identities in the end.
     *
     * @param found what linking states of each identity that it found; of those that corrections name all that exist
     */
    public Collection<Triple> describe(Map<Node, List<Triple>> found) {
        Map<Node, List<Triple>> described = new TreeMap<>(Comparator.comparing(Node::getURI));
        described.putAll(found);
        for (Correction correction : inForce()) {
            List<Triple> own = described.get(correction.actor());
            if (own == null) {
                continue;
            }
            if (correction instanceof Correction.Merge merge) {
                described.remove(merge.actor());
                described.merge(merge.into(), about(merge.into(), own), Corrections::withNamesOf);
            } else if (correction instanceof Correction.Split split) {
                described.put(split.into(), labelled(about(split.into(), unlinked(own)), split.label()));
            } else if (correction instanceof Correction.Rename rename) {
                described.put(rename.actor(), labelled(own, rename.label()));
            }
        }
        return described.values().stream().flatMap(List::stream).toList();
    }

    private static List<Triple> about(Node identity, List<Triple> triples) {
        return triples.stream()
                .map(triple -> Triple.create(identity, triple.getPredicate(), triple.getObject()))
                .toList();
    }

    /** Without links out: whose Wikipedia article it was before two were parted is open for the one that leaves. */
    private static List<Triple> unlinked(List<Triple> triples) {
        return triples.stream()
                .filter(triple -> !triple.getPredicate().equals(SchemaDO.sameAs.asNode()))
                .toList();
    }

    /** The description of {@code one}, which keeps its label, with the names of {@code other} as further names. */
    private static List<Triple> withNamesOf(List<Triple> one, List<Triple> other) {
        List<Triple> merged = new ArrayList<>(one);
        other.stream()
                .filter(triple -> isName(triple.getPredicate()))
                .forEach(triple -> alias(merged, triple.getSubject(), triple.getObject()));
        return merged;
    }

    private static List<Triple> labelled(List<Triple> description, String label) {
        Node name = NodeFactory.createLiteralString(label);
        List<Triple> labelled = new ArrayList<>();
        for (Triple triple : description) {
            if (!isName(triple.getPredicate())) {
                labelled.add(triple);
            } else if (!triple.getPredicate().equals(SKOS.altLabel.asNode())) {
                labelled.add(Triple.create(triple.getSubject(), triple.getPredicate(), name));
            }
        }
        description.stream()
                .filter(triple -> isName(triple.getPredicate()))
                .forEach(triple -> alias(labelled, triple.getSubject(), triple.getObject()));
        return labelled;
    }

    private static void alias(List<Triple> description, Node identity, Node name) {
        boolean known = description.stream()
                .anyMatch(triple ->
                        isName(triple.getPredicate()) && triple.getObject().equals(name));
        if (!known) {
            description.add(Triple.create(identity, SKOS.altLabel.asNode(), name));
        }
    }

    private static boolean isName(Node property) {
        return property.equals(RDFS.Nodes.label)
                || property.equals(SKOS.prefLabel.asNode())
                || property.equals(SKOS.altLabel.asNode());
    }
}
