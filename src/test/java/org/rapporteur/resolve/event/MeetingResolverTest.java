package org.rapporteur.resolve.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.meeting.MeetingExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.place.Places;

/** On {@code annotated/2024-03-07-occasions.txt}, an article written for this test. */
class MeetingResolverTest {
    private static List<Meeting> meetings;

    @BeforeAll
    static void resolve() {
        AnnotatedArticle article = StoredAnnotations.of("2024-03-07-occasions.txt");
        Findings findings =
                new Findings(article, MeetingExtractor.load(ENGLISH).extract(article), List.of(), List.of(), List.of());
        meetings = MeetingResolver.resolve(findings, Coreference.resolve(findings, ENGLISH), new Places(ENGLISH));
    }

    private static String line(Meeting meeting) {
        return meeting.participants().stream().map(Actor::label).sorted().collect(Collectors.joining(" + "))
                + " | " + meeting.kind() + " | " + meeting.status() + " | "
                + (meeting.date() == null ? "-" : meeting.date().iso()) + " | "
                + meeting.places().stream().map(Place::label).collect(Collectors.joining(", "));
    }

    @Test
    void eachOccasionIsOneMeeting() {
        assertThat(meetings)
                .extracting(MeetingResolverTest::line)
                .containsExactly(
                        "Ann Lee + Bo Chen | MEETING | HAPPENED | 2024-03-06 | Vienna",
                        "Ann Lee + Clara Ruiz | TALKS | HAPPENED | 2024-03-06 | Vienna",
                        "Ann Lee + Bo Chen | MEETING | SCHEDULED | 2024-05 | Lakeside",
                        "Ann Lee + Bo Chen | MEETING | HAPPENED | 2022-10 | ",
                        "Austria + Ivan Petrov | VISIT | CANCELLED | 2024-03-11 | Austria",
                        "Ann Lee + Ivan Petrov | CALL | HAPPENED | 2024-03-03 | ");
    }

    @Test
    void allMentionsOfAnOccasionAreItsEvidenceTheBestOneFirst() {
        List<Evidence> evidence = meetings.get(0).evidence();
        assertThat(evidence)
                .extracting(Evidence::foundBy)
                .containsExactly("meeting/met-object", "meeting/met-together", "meeting/the-meeting");
        assertThat(evidence).extracting(Evidence::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
