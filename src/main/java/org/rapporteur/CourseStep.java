package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.resolve.PartialDate;

/**
 * How a dispute stands in one article, and how it came there from the articles before.
 *
 * @param article the identifier of the article
 * @param issue what is disputed
 * @param status how it stands
 * @param course "begins", "goes on", "eases", "is resolved" or "is reopened"
 * @param words the words of the article that show it best
 * @param date the day of the article, or null
 * @param accordingTo whose claim the dispute is, where the article tells it only inside somebody's statement, else null
 * @param dispute the node of the graph
 */
public record CourseStep(
        String article,
        String issue,
        DisputeStatus status,
        String course,
        String words,
        @Nullable PartialDate date,
        @Nullable String accordingTo,
        String dispute) {}
