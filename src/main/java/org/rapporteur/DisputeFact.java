package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.resolve.PartialDate;

/**
 * A dispute that a graph holds.
 *
 * @param article the identifier of the article that tells it
 * @param issue what is disputed
 * @param status how it stands, as the article tells it
 * @param words the words of the article that show it best
 * @param date the day of the article, or null
 * @param accordingTo whose claim it is, where the article tells it only inside somebody's statement, else null
 * @param iri the node of the graph
 */
public record DisputeFact(
        String article,
        String issue,
        DisputeStatus status,
        String words,
        @Nullable PartialDate date,
        @Nullable String accordingTo,
        String iri) {}
