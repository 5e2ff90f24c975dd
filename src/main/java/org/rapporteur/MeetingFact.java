package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.Span;

/**
 * A meeting that a graph holds.
 *
 * @param article the identifier of the article that tells it
 * @param kind what sort of occasion
 * @param status whether it took place, as the article tells it
 * @param date as exact as it is known, or null
 * @param participants by the fullest names that the article has for them
 * @param places where, as the article names it; possibly none
 * @param evidence where the article says so, in code points of its body
 * @param accordingTo whose claim it is, where the article tells it only inside somebody's statement, else null
 * @param contested whether an article, be it this one, denies what this one tells or tells what this one denies
 * @param iri the node of the graph
 */
public record MeetingFact(
        String article,
        MeetingKind kind,
        MeetingStatus status,
        @Nullable PartialDate date,
        List<String> participants,
        List<String> places,
        Span evidence,
        @Nullable String accordingTo,
        boolean contested,
        String iri) {
    public MeetingFact {
        participants = List.copyOf(participants);
        places = List.copyOf(places);
    }
}
