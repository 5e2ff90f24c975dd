package org.rapporteur.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many there are of each kind; a kind without any is left out
 * @param hits the first of each kind: what has a name by its activity, what has a text by how well it fits; then by
 *     date, the latest first, then by IRI
 */
public record SearchResult(Map<IndexedKind, Integer> total, List<Hit> hits) {
    public SearchResult {
        total = total.isEmpty() ? Map.of() : new EnumMap<>(total);
        hits = List.copyOf(hits);
    }
}
