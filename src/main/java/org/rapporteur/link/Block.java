package org.rapporteur.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.LinkGraph.StoredForm;

/**
 * A block as the graph of links has it: its forms, and what they stand for once that was found. Of a block that is kept
 * from one batch to the next only what changes is read and written.
 *
 * @param <P> what is compared
 */
public final class Block<P extends Record> {
    private final SortedMap<Node, Form<P>> forms = new TreeMap<>(Comparator.comparing(Node::getURI));
    private final Map<P, Node> byProfile = new HashMap<>();
    private @Nullable Map<Node, Cluster<P>> clusters;
    private @Nullable Kept<P> kept;
    /** Of forms as they were read: what they stood for. Empty once all are clustered. */
    private final Map<Node, StoredForm> stored = new HashMap<>();

    Block() {}

    /** Its forms in the order of their IRIs. */
    public List<Form<P>> forms() {
        return List.copyOf(forms.values());
    }

    /** What is compared of each form. */
    public Collection<P> profiles() {
        return List.copyOf(byProfile.keySet());
    }

    /** What is kept of its articles, or null. */
    public @Nullable Kept<P> kept() {
        return kept;
    }

    /** Keeps that of its articles. */
    public void keep(Kept<P> ofArticles) {
        kept = ofArticles;
    }

    /** Puts a form in as the graph of links has it. */
    void put(Node form, P profile, StoredForm asStored) {
        put(form, profile, asStored.count());
        stored.put(form, asStored);
    }

    /** The form as it was read, or null where it is in since. */
    @Nullable
    StoredForm stored(Node form) {
        return stored.get(form);
    }

    Set<Node> formNodes() {
        return forms.keySet();
    }

    Node form(P profile) {
        return Objects.requireNonNull(byProfile.get(profile), "a profile of no form of the block");
    }

    void put(Node form, P profile, int nodes) {
        if (nodes == 0) {
            forms.remove(form);
            byProfile.remove(profile);
        } else {
            forms.put(form, new Form<>(profile, Form.magnitude(nodes)));
            byProfile.put(profile, form);
        }
    }

    /** Whether it is known what the forms stood for before the last changes. */
    boolean isClustered() {
        return clusters != null;
    }

    /** The cluster of that identity as it was before, or null. */
    @Nullable
    Cluster<P> cluster(Node identity) {
        return clusters == null ? null : clusters.get(identity);
    }

    /** The identities of before that are not among these clusters, or are otherwise there. */
    Set<Node> gone(Collection<Cluster<P>> now) {
        Set<Node> gone = new TreeSet<>(Comparator.comparing(Node::getURI));
        if (clusters != null) {
            gone.addAll(clusters.keySet());
            now.stream().filter(this::isAsBefore).forEach(cluster -> gone.remove(cluster.identity()));
        }
        return gone;
    }

    /** Whether the cluster was there before, just so. */
    boolean isAsBefore(Cluster<P> cluster) {
        return cluster.equals(cluster(cluster.identity()));
    }

    void cluster(Collection<Cluster<P>> now) {
        stored.clear();
        clusters = now.stream()
                .collect(Collectors.toMap(
                        Cluster::identity, cluster -> cluster, (one, other) -> one, LinkedHashMap::new));
    }

    int weight() {
        return 1 + forms.size() + stored.size() + (kept == null ? 0 : kept.weight());
    }
}
