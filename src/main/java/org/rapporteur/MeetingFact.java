package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.PartialDate;

/**
 * A meeting that a graph holds.
 *
 * @param article the article that tells it
 * @param kind what sort of occasion
 * @param status whether it took place, as the article tells it
 * @param date as exact as it is known, or null
 * @param participants by the fullest names that the article has for them, in the order of their first mention
 * @param host who received the others, or null where the article does not say
 * @param places where, as the article names it; possibly none
 * @param topics what it was about, in the article's words; possibly none
 * @param evidence the words that show it best
 * @param accordingTo whose claim it is, where the article tells it only inside somebody's statement, else null
 * @param contested whether an article, be it this one, denies what this one tells or tells what this one denies
 * @param iri the node of the graph
 */
public record MeetingFact(
        ArticleRef article,
        MeetingKind kind,
        MeetingStatus status,
        @Nullable PartialDate date,
        List<ActorRef> participants,
        @Nullable ActorRef host,
        List<String> places,
        List<String> topics,
        EvidenceFact evidence,
        @Nullable ActorRef accordingTo,
        boolean contested,
        String iri)
        implements Finding {
    public MeetingFact {
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }

    /** The participants but for {@code actor}. */
    public List<ActorRef> others(ActorRef actor) {
        return participants.stream().filter(other -> !other.equals(actor)).toList();
    }
}
