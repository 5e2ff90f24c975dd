package org.rapporteur.link;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.actor.Sighting;

/**
 * How nodes of one sort are linked: what is compared, which are compared with one another, and what comes of it.
 *
 * <p>It knows no store: a block can be linked wherever its members are, in the transaction of a store
 * ({@link BlockLinking}) or in a process that has nothing but the block ({@link BlockLinks}), with the same result.
 * Safe for any number of threads.
 *
 * @param <P> what is compared: a record that {@link Profiles} writes and reads
 */
public interface LinkageRule<P extends Record> {
    /** The end of the name of the graph of its links, such as {@code actors}. */
    String sort();

    /** The class of the nodes that are linked. */
    Node type();

    /** The class of what is compared. */
    Class<P> profileType();

    /** Whether a node of the class is linked at all, as it stands in the graph of its article; all are. */
    default boolean isLinked(Graph article, Node node) {
        return true;
    }

    /** What there is to compare about a node of the graph of an article: the less it says, the more nodes share it. */
    P read(Graph article, Node node);

    /** The key of the block; no form of another block is ever linked with this one, nor gets the same identity. */
    String block(P profile);

    /** How blocks fall apart into parts that can be linked by themselves; null where they do not. */
    default @Nullable Pairing<P> pairing() {
        return null;
    }

    /** All keys under which a form is found: that of its block, and those of its pairs. */
    default Set<String> keys(P profile) {
        Pairing<P> pairing = pairing();
        Set<String> keys = new LinkedHashSet<>(Set.of(block(profile)));
        if (pairing != null) {
            keys.addAll(pairing.keys(profile));
        }
        return keys;
    }

    /**
     * Whether what a form of this block stands for may change with each node of the block, and not only with the forms.
     * Of no other block are sightings asked for. No block is.
     */
    default boolean isOpen(List<P> block) {
        return false;
    }

    /** What the article of a node says besides; null where no block of such nodes is ever open. */
    default @Nullable Sighting sighting(Graph article, Node node) {
        return null;
    }

    /**
     * The clusters of a block: a function of its forms, whose order means nothing. Each form is in one cluster.
     *
     * @param sightings gives what the articles of the nodes of a form say besides, in any order
     */
    Collection<Cluster<P>> cluster(List<Form<P>> forms, Function<P, List<Sighting>> sightings);
}
