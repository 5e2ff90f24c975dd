package org.rapporteur.resolve.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.PARTICIPANT;
import static org.rapporteur.annotate.EventMention.Role.PLACE;
import static org.rapporteur.annotate.EventMention.Role.TIME;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.meeting.MeetingExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.place.Places;

/** On articles written for this test. */
class MeetingResolverTest {
    private static List<Meeting> resolve(Marked marked) {
        AnnotatedArticle article = marked.article();
        Findings findings =
                new Findings(article, MeetingExtractor.load(ENGLISH).extract(article), List.of(), List.of(), List.of());
        return MeetingResolver.resolve(findings, Coreference.resolve(findings, ENGLISH), new Places(ENGLISH));
    }

    private static Marked occasions() {
        Marked marked = new Marked("2024-03-07-occasions.txt");
        marked.meeting("VIENNA", "met")
                .with(PARTICIPANT, "Foreign Minister Ann Lee of Norland", "President Bo Chen of Sudland")
                .with(TIME, "on Wednesday");
        marked.meeting("The meeting lasted", "meeting").sure(0.6);
        marked.meeting("The two leaders", "spoke")
                .with(PARTICIPANT, "The two leaders")
                .is("talks")
                .sure(0.7);
        marked.meeting("Earlier on Wednesday", "talks")
                .with(PARTICIPANT, "Lee", "Clara Ruiz")
                .with(TIME, "Earlier on Wednesday")
                .is("talks");
        marked.meeting("Lee and Chen agreed", "meet")
                .with(PARTICIPANT, "Lee and Chen")
                .with(PLACE, "Lakeside")
                .with(TIME, "in May")
                .is("scheduled");
        marked.meeting("Their last meeting", "meeting")
                .with(PARTICIPANT, "Their")
                .with(TIME, "in October 2022");
        marked.meeting("A visit to Austria", "visit")
                .with(PARTICIPANT, "Austria", "Ivan Petrov")
                .with(PLACE, "Austria")
                .with(TIME, "Monday")
                .is("scheduled", "visit");
        marked.meeting("The visit was cancelled", "visit").is("cancelled", "visit");
        marked.meeting("According to Petrov", "called")
                .with(PARTICIPANT, "Lee", "Petrov")
                .with(TIME, "on Sunday")
                .is("call");
        return marked;
    }

    private static String line(Meeting meeting) {
        return meeting.participants().stream().map(Actor::label).sorted().collect(Collectors.joining(" + "))
                + " | " + meeting.kind() + " | " + meeting.status() + " | "
                + (meeting.date() == null ? "-" : meeting.date().iso()) + " | "
                + meeting.places().stream().map(Place::label).collect(Collectors.joining(", "));
    }

    @Test
    void eachOccasionIsOneMeeting() {
        assertThat(resolve(occasions()))
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
        Meeting first = resolve(occasions()).get(0);
        assertThat(first.evidence())
                .extracting(Evidence::confidence)
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void whatIsHardlyBelievedIsLeftOut() {
        Marked marked = new Marked("2024-03-07-occasions.txt");
        marked.meeting("VIENNA", "met")
                .with(PARTICIPANT, "Foreign Minister Ann Lee of Norland", "President Bo Chen of Sudland")
                .sure(0.2);
        assertThat(resolve(marked)).isEmpty();
    }

    private static Marked ladders() {
        Marked marked = new Marked("2024-03-09-ladders.txt");
        marked.meeting("OSLO", "met")
                .with(PARTICIPANT, "President Nora Vik", "a dozen ladder makers")
                .with(TIME, "on Friday");
        return marked;
    }

    @Test
    void whoIsToldWithTheMetInTheOccasionBefore() {
        Marked marked = ladders();
        marked.meeting("The manufacturers thanked", "session").with(PARTICIPANT, "The manufacturers", "the president");
        assertThat(resolve(marked)).singleElement().satisfies(meeting -> {
            assertThat(meeting.participants())
                    .extracting(Actor::label)
                    .containsExactly("Nora Vik", "dozen ladder makers");
            assertThat(meeting.evidence()).hasSize(2);
        });
    }

    @Test
    void aParticipantWithoutANameIsCalledByTheWholePhrase() {
        Marked marked = ladders();
        marked.meeting("Vik also spoke", "spoke").with(PARTICIPANT, "Vik", "delegates from the towns that she won");
        assertThat(resolve(marked))
                .extracting(MeetingResolverTest::line)
                .last()
                .isEqualTo("Nora Vik + delegates from the towns that she won | MEETING | HAPPENED | - | ");
    }

    private static Marked roundtable() {
        Marked marked = new Marked("2024-04-18-harbour-roundtable.txt");
        marked.meeting("Earlier this week", "travelled")
                .with(PARTICIPANT, "Carl Ostrom")
                .with(PLACE, "Norland", "Sudland")
                .with(TIME, "Earlier this week")
                .is("visit");
        marked.meeting("In Norland", "met")
                .with(PARTICIPANT, "Ostrom", "Ida Falk")
                .with(PLACE, "Norland");
        marked.meeting("Today", "roundtable")
                .with(PARTICIPANT, "President Marlow", "harbour officials", "Ann Lee", "Bo Chen")
                .with(TIME, "Today");
        marked.meeting("The roundtable followed", "meeting").with(PARTICIPANT, "President Marlow", "ferry owners");
        marked.meeting("Joining", "meeting").with(PARTICIPANT, "the President", "Clara Ruiz", "Eli Novak");
        marked.meeting("Fishermen's", "talks").with(PARTICIPANT, "Greta Holm").with(TIME, "Thursday");
        return marked;
    }

    @Test
    void whoJoinedAndWhoIsListedTookPart() {
        assertThat(resolve(roundtable()).get(1).participants())
                .extracting(Actor::label)
                .containsExactlyInAnyOrder(
                        "Marlow",
                        "Ann Lee",
                        "Bo Chen",
                        "Clara Ruiz",
                        "Harbour Master Eli Novak",
                        "Greta Holm",
                        "Hugo Brandt",
                        "Irene Sato",
                        "Jonas Weber");
    }

    @Test
    void theDayOfTheJourneyIsThatOfTheMeetingOnIt() {
        assertThat(line(resolve(roundtable()).get(0)))
                .isEqualTo("Carl Ostrom + Ida Falk | MEETING | HAPPENED | 2024-04 | Norland");
    }

    @Test
    void anAdministrationThatBearsANameDoesNotTakeTheNameFromItsHead() {
        assertThat(resolve(roundtable()))
                .flatExtracting(Meeting::participants)
                .filteredOn(actor -> actor.label().contains("Marlow"))
                .extracting(Actor::type)
                .containsOnly(ActorType.PERSON);
    }

    @Test
    void listsThatSayNothingOfThoseWhoWereThereAreNoRosters() {
        assertThat(resolve(roundtable()))
                .flatExtracting(Meeting::participants)
                .extracting(Actor::label)
                .doesNotContain("Karin Vogel");
    }
}
