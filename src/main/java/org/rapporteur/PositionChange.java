package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.PartialDate;

/**
 * An actor that moved from for to against, or back.
 *
 * @param actor who moved
 * @param issue on what
 * @param from the position in the earlier article
 * @param fromWords the words that showed it
 * @param to the position in the later article
 * @param toWords the words that show it
 * @param date the day of the later article, or null
 * @param fromAccordingTo by name whose claim the dispute was in the earlier article, if told only inside a statement,
 *     else null
 * @param accordingTo the same of the later article
 * @param article the later article
 */
public record PositionChange(
        ActorRef actor,
        IssueRef issue,
        Stance from,
        String fromWords,
        Stance to,
        String toWords,
        @Nullable PartialDate date,
        @Nullable String fromAccordingTo,
        @Nullable String accordingTo,
        ArticleRef article) {}
