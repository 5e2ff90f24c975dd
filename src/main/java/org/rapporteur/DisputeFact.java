package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.PartialDate;

/**
 * A dispute that a graph holds.
 *
 * @param article the article that tells it
 * @param issue what is disputed, in the article's words
 * @param parties two or more, by the fullest names that the article has for them
 * @param positions where parties stand, as far as the article says it
 * @param status how it stands, as the article tells it
 * @param date the day of the article, or null
 * @param evidence the words that show it best
 * @param accordingTo whose claim it is, where the article tells it only inside somebody's statement, else null
 * @param iri the node of the graph
 */
public record DisputeFact(
        ArticleRef article,
        IssueRef issue,
        List<ActorRef> parties,
        List<Position> positions,
        DisputeStatus status,
        @Nullable PartialDate date,
        EvidenceFact evidence,
        @Nullable ActorRef accordingTo,
        String iri)
        implements Finding {
    public DisputeFact {
        parties = List.copyOf(parties);
        positions = List.copyOf(positions);
    }

    /**
     * Where a party stands.
     *
     * @param party one of the parties
     * @param stance for, against or other
     * @param words the words that show it
     * @param quotation what the party says, where a statement carries the position, else null
     */
    public record Position(
            ActorRef party,
            Stance stance,
            String words,
            @Nullable String quotation) {}
}
