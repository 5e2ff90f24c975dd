package org.rapporteur.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;

/**
 * One occasion, however often the article names it.
 *
 * @param key which of the article's meetings it is
 * @param evidence each mention of it, the best one first; at least one
 * @param participants two or more
 * @param host who received the others, one of the participants, or null
 * @param kind what sort of occasion
 * @param status as this article tells it
 * @param date when, or null where the article does not say
 * @param places where, from the building to the country; possibly none
 * @param topics what it was about, in the article's words
 * @param accordingTo whose claim it is where it stands only inside a statement, else null
 * @param details what else the article tells of it
 */
public record Meeting(
        MeetingKey key,
        List<Evidence> evidence,
        List<Actor> participants,
        @Nullable Actor host,
        MeetingKind kind,
        MeetingStatus status,
        @Nullable PartialDate date,
        List<Place> places,
        List<String> topics,
        @Nullable Actor accordingTo,
        Details details) {

    /**
     * What some articles tell of an occasion besides.
     *
     * @param duration how long it took, an {@code xsd:duration} such as {@code PT2H} or {@code P2D}, or null
     * @param period on which days, where it is more than a date, or null
     * @param outcomes what came of it, in the order of the text
     */
    public record Details(
            @Nullable String duration, @Nullable Period period, List<Outcome> outcomes) {
        /** Nothing of it is known. */
        public static final Details NONE = new Details(null, null, List.of());

        public Details {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What came of an occasion.
     *
     * @param result which sort of outcome it is
     * @param evidence the words that say so
     */
    public record Outcome(MeetingOutcome result, Evidence evidence) {}

    public Meeting {
        evidence = List.copyOf(evidence);
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }

    /** The same meeting with another status. */
    public Meeting withStatus(MeetingStatus other) {
        return new Meeting(key, evidence, participants, host, kind, other, date, places, topics, accordingTo, details);
    }

    /** The same meeting as somebody's claim. */
    public Meeting withClaim(Actor claimant) {
        return new Meeting(key, evidence, participants, host, kind, status, date, places, topics, claimant, details);
    }
}
