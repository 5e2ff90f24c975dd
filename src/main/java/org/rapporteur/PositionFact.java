package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.PartialDate;

/**
 * Where a party of a dispute stands, as one article tells it.
 *
 * @param article the identifier of the article
 * @param issue what is disputed
 * @param party the party
 * @param stance for, against or other; null where the article gives no position
 * @param words the words that show it, or null
 * @param quotation what the party says, where a statement carries the position, else null
 * @param date the day of the article, or null
 * @param accordingTo whose claim the dispute is, where the article tells it only inside somebody's statement, else null
 * @param dispute the node of the graph
 */
public record PositionFact(
        String article,
        String issue,
        String party,
        @Nullable Stance stance,
        @Nullable String words,
        @Nullable String quotation,
        @Nullable PartialDate date,
        @Nullable String accordingTo,
        String dispute) {}
