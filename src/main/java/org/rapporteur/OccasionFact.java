package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.PartialDate;

/**
 * An occasion of which one or more articles tell.
 *
 * @param label who and when
 * @param status as the article published last tells it
 * @param date the most exact that any article gives, or null
 * @param accordingTo whose claim the status is, by name, where no article gives it on its own, else null
 * @param deniedBy who denies what others tell, by name, or the identifier of an article that does so on its own, else
 *     null
 * @param articles the articles, oldest first; at least one
 * @param iri the node of the graph, the {@code rap:identity} of each article's meeting
 */
public record OccasionFact(
        String label,
        MeetingStatus status,
        @Nullable PartialDate date,
        @Nullable String accordingTo,
        @Nullable String deniedBy,
        List<ArticleRef> articles,
        String iri) {
    public OccasionFact {
        articles = List.copyOf(articles);
    }
}
