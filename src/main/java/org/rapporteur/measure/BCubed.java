package org.rapporteur.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * B-cubed precision, recall and F1 of clusters, the mean over items (A. Bagga and B. Baldwin, "Entity-Based
 * Cross-Document Coreferencing Using the Vector Space Model", 1998).
 *
 * <pre>{@code
 * BCubed score = BCubed.of(names, LabelledName::person, name -> node(name));
 * }</pre>
 *
 * @param precision of what an item is clustered with, the share that belongs with it
 * @param recall of what belongs with an item, the share that it is clustered with
 */
record BCubed(double precision, double recall) {
    /** The harmonic mean of precision and recall. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Compares the clusters that {@code given} makes of the items with those that {@code wanted} makes. */
    static <T> BCubed of(List<T> items, Function<T, String> wanted, Function<T, String> given) {
        Map<String, Set<T>> gold = clusters(items, wanted);
        Map<String, Set<T>> system = clusters(items, given);
        double precision = 0;
        double recall = 0;
        for (T item : items) {
            Set<T> belong = gold.getOrDefault(wanted.apply(item), Set.of());
            Set<T> together = system.getOrDefault(given.apply(item), Set.of());
            double right = together.stream().filter(belong::contains).count();
            precision += right / together.size();
            recall += right / belong.size();
        }
        return new BCubed(precision / items.size(), recall / items.size());
    }

    private static <T> Map<String, Set<T>> clusters(List<T> items, Function<T, String> key) {
        Map<String, Set<T>> clusters = new HashMap<>();
        items.forEach(item ->
                clusters.computeIfAbsent(key.apply(item), k -> new HashSet<>()).add(item));
        return clusters;
    }
}
