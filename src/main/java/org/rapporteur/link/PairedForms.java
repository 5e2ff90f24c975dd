package org.rapporteur.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be clustered anew of blocks that fall apart, by the keys that the graph of links has of each form.
 *
 * @param <P> what is compared
 */
final class PairedForms<P extends Record> {
    private final LinkGraph links;
    private final Class<P> type;
    private final Pairing<P> pairing;
    private final Map<Node, P> profiles = new HashMap<>();
    private final Map<String, Set<Node>> sharers = new HashMap<>();

    /**
     * The graph is as the batch leaves it: with the keys of the forms that came, without those of the forms that went.
     */
    PairedForms(LinkGraph links, Class<P> type, Pairing<P> pairing) {
        this.links = links;
        this.type = type;
        this.pairing = pairing;
    }

    P profile(Node form) {
        return profiles.computeIfAbsent(form, key -> Profiles.read(links.profile(key), type));
    }

    /** The forms that pairs connect, of all that the changes touch: each such set is to be clustered by itself. */
    List<Set<Node>> touched(Collection<FormChange<P>> changes) {
        Deque<Node> open = new ArrayDeque<>(seeds(changes));
        Set<Node> reached = new HashSet<>();
        List<Set<Node>> components = new ArrayList<>();
        while (!open.isEmpty()) {
            Node seed = open.remove();
            if (!reached.contains(seed)) {
                Set<Node> component = connected(seed);
                reached.addAll(component);
                components.add(component);
                // What was one with one of these may be so no more.
                component.forEach(form -> open.addAll(mates(links.identity(form))));
            }
        }
        return components;
    }

    private Set<Node> connected(Node seed) {
        Set<Node> component = new TreeSet<>(Comparator.comparing(Node::getURI));
        Deque<Node> open = new ArrayDeque<>(List.of(seed));
        component.add(seed);
        while (!open.isEmpty()) {
            for (Node neighbour : neighbours(open.remove(), component)) {
                component.add(neighbour);
                open.add(neighbour);
            }
        }
        return component;
    }

    /** The forms that are one with that one by themselves, but for those that are known already. */
    private Set<Node> neighbours(Node form, Set<Node> known) {
        P profile = profile(form);
        Set<Node> candidates = new HashSet<>();
        for (String key : pairing.keys(profile)) {
            Set<Node> having = sharers.computeIfAbsent(key, one -> links.formsOf(one, pairing.mostSharers() + 1));
            if (having.size() <= pairing.mostSharers()) {
                candidates.addAll(having);
            }
        }
        candidates.removeAll(known);
        candidates.removeIf(candidate -> !pairing.isSame(profile, profile(candidate)));
        return candidates;
    }

    private List<Node> mates(@Nullable Node identity) {
        return identity == null ? List.of() : links.formsFound(identity);
    }

    /** The forms of which a pair came or went, and those that were one with a form that went. */
    private Set<Node> seeds(Collection<FormChange<P>> changes) {
        Set<Node> seeds = new TreeSet<>(Comparator.comparing(Node::getURI));
        Map<String, Set<Node>> came = new HashMap<>();
        Map<String, Integer> difference = new HashMap<>();
        for (FormChange<P> change : changes) {
            if (change.now() > 0 && change.isOtherwise()) {
                seeds.add(change.form());
            }
            boolean comes = change.before() == 0;
            if (comes == (change.now() == 0)) {
                continue; // it was there and is, or was only in between
            }
            for (String key : pairing.keys(change.profile())) {
                difference.merge(key, comes ? 1 : -1, Integer::sum);
                if (comes) {
                    came.computeIfAbsent(key, one -> new HashSet<>()).add(change.form());
                }
            }
            if (!comes) {
                seeds.addAll(mates(change.identity()));
            }
        }
        difference.forEach((key, more) -> {
            Set<Node> others = changed(key, more);
            others.removeAll(came.getOrDefault(key, Set.of()));
            seeds.addAll(others);
        });
        return seeds;
    }

    /** All that have a key of which too many had it before and not now, or now and not before; else none. */
    private Set<Node> changed(String key, int more) {
        int most = pairing.mostSharers();
        int limit = most + 1 + Math.max(0, more);
        Set<Node> now = links.formsOf(key, limit);
        boolean isMark = now.size() <= most;
        boolean wasMark = now.size() < limit && now.size() - more <= most;
        return isMark == wasMark ? new HashSet<>() : now;
    }
}
