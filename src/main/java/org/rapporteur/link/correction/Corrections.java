package org.rapporteur.link.correction;

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
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

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
     * @param bearers what linking by itself found under a name
     */
    public Corrections at(Function<Node, @Nullable Node> found, Correction.Bearers bearers) {
        Map<Node, Node> now = new HashMap<>();
        forms.forEach((actor, of) -> of.stream()
                .map(found)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(identity -> now.put(actor, identity)));
        List<Correction> moved = all.stream()
                .map(correction -> correction.at(
                        actor -> now.getOrDefault(actor, actor), actor -> forms.getOrDefault(actor, List.of())))
                .flatMap(correction -> correction.resolved(bearers))
                .toList();
        return new Corrections(moved, Map.of());
    }

    /** The names that people gave to actors, also those that were taken back. */
    public Set<String> aliases() {
        return all.stream().flatMap(correction -> correction.alias().stream()).collect(Collectors.toSet());
    }

    /** All corrections in the order of their numbers, also those that were taken back. */
    public List<Correction> all() {
        return all;
    }

    /** Those about occasions, in the same order. */
    public List<OccasionCorrection> ofOccasions() {
        return all.stream().flatMap(Correction::ofOccasions).toList();
    }

    private List<Correction> inForce() {
        return all.stream().filter(correction -> correction.undone() == null).toList();
    }

    /** Every actor and subject that a correction names or makes, also those of corrections that were taken back. */
    public Set<Node> actors() {
        Set<Node> actors = new LinkedHashSet<>();
        for (Correction correction : all) {
            actors.addAll(correction.named());
            actors.addAll(correction.made());
        }
        return actors;
    }

    /** Whether a correction makes that actor: linking by itself finds it nowhere. */
    public boolean makes(Node actor) {
        return all.stream().anyMatch(correction -> correction.made().contains(actor));
    }

    /**
     * What a mention stands for in the end.
     *
     * @param found what linking found for it by itself
     */
    public Node identity(Correction.Mention mention, Node found) {
        Node identity = found;
        for (Correction correction : inForce()) {
            identity = correction.identity(mention, identity);
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
            List<Triple> own = described.get(correction.about());
            if (own != null) {
                correction.describe(own, described);
            }
        }
        return described.values().stream().flatMap(List::stream).toList();
    }
}
