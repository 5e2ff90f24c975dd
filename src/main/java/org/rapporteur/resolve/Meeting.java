package org.rapporteur.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;

/**
 * One occasion, however often the article names it.
 *
 * @param evidence each mention of it, the best one first; at least one
 * @param participants two or more
 * @param host who received the others, one of the participants, or null
 * @param kind what sort of occasion
 * @param status as this article tells it
 * @param date when, or null where the article does not say
 * @param places where, from the building to the country; possibly none
 * @param topics what it was about, in the article's words
 * @param accordingTo whose claim it is where it stands only inside a statement, else null
 */
public record Meeting(
        List<Evidence> evidence,
        List<Actor> participants,
        @Nullable Actor host,
        MeetingKind kind,
        MeetingStatus status,
        @Nullable PartialDate date,
        List<Place> places,
        List<String> topics,
        @Nullable Actor accordingTo) {
    public Meeting {
        evidence = List.copyOf(evidence);
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }
}
