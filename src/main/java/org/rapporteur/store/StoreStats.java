package org.rapporteur.store;

import java.util.Map;
import org.rapporteur.resolve.ActorType;

/**
 * How much a store holds.
 *
 * @param articles articles, one version each
 * @param meetings meetings of all statuses
 * @param statements statements, attitudes not counted
 * @param attitudes beliefs and wishes that are reported but not said
 * @param disputes disputes
 * @param issues different issues
 * @param roles roles
 * @param actors different actors of each type; a type without one has 0
 * @param triples triples in all named graphs but that of the ontology
 */
public record StoreStats(
        long articles,
        long meetings,
        long statements,
        long attitudes,
        long disputes,
        long issues,
        long roles,
        Map<ActorType, Long> actors,
        long triples) {
    public StoreStats {
        actors = Map.copyOf(actors);
    }
}
