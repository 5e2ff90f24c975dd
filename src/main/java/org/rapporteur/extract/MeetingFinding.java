package org.rapporteur.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.TimeExpression;

/**
 * One mention of an occasion on which actors are together or speak live.
 *
 * @param evidence the words that tell of it
 * @param trigger the word that names the meeting, such as "met" or "talks"
 * @param participants who took part, as far as this mention says; may be empty or one ("the meeting", "they met")
 * @param host who received the others, or null
 * @param kind what sort of occasion
 * @param status whether it happened, is planned, or neither
 * @param times the time expressions that belong to it
 * @param places the words that name where
 * @param topics what it was about
 * @param duration how long it took, a time expression of type DURATION, or null
 * @param outcomes what came of it
 * @param roster whether it is a list of those who were at an occasion that the article tells of before it
 */
public record MeetingFinding(
        Evidence evidence,
        Mention trigger,
        List<Mention> participants,
        @Nullable Mention host,
        MeetingKind kind,
        MeetingStatus status,
        List<TimeExpression> times,
        List<Mention> places,
        List<Mention> topics,
        @Nullable TimeExpression duration,
        List<Outcome> outcomes,
        boolean roster)
        implements MentionFinding {

    /**
     * What came of an occasion.
     *
     * @param result which sort of outcome it is
     * @param words the words that say so
     */
    public record Outcome(MeetingOutcome result, Mention words) {}

    public MeetingFinding {
        participants = List.copyOf(participants);
        times = List.copyOf(times);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
        outcomes = List.copyOf(outcomes);
    }
}
