package org.rapporteur.resolve.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;

/**
 * A mention of an occasion with its words resolved.
 *
 * @param finding the mention
 * @param sentence the index of its sentence
 * @param participants who took part, as far as this mention says
 * @param host who received the others, or null
 * @param date when, or null
 * @param places where
 * @param topics what about
 * @param details how long, on which days and with what outcome
 * @param another whether the words set it apart from what was told before: "their last meeting", "met again"
 * @param pointedAt those of the participants that are unnamed and told with "the": "the manufacturers"
 * @param recalled whether some of the participants are those of what was told before: "the two leaders"
 * @param reference whether it points to what was told before
 */
record Told(
        MeetingFinding finding,
        int sentence,
        Set<Actor> participants,
        @Nullable Actor host,
        @Nullable PartialDate date,
        List<Place> places,
        List<String> topics,
        Meeting.Details details,
        boolean another,
        Set<Actor> pointedAt,
        boolean recalled,
        Reference reference) {

    /** What the words that name the occasion point to. */
    enum Reference {
        /** Maybe to nothing that was told before: "a meeting", "they met". */
        OPEN,
        /** To what was told before, in which those named take part: "the meeting". */
        DEFINITE,
        /** The same, of which it is said who else was there: "Lee attended the meeting". */
        ATTENDED
    }
}
