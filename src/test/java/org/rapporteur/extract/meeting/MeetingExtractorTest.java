package org.rapporteur.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.PARTICIPANT;
import static org.rapporteur.annotate.EventMention.Role.PLACE;
import static org.rapporteur.annotate.EventMention.Role.TIME;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.Marked;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.source.Span;

/** On {@code annotated/2024-03-07-meetings.txt}: sentences written for this test, one a paragraph. */
class MeetingExtractorTest {
    private static final MeetingExtractor EXTRACTOR = MeetingExtractor.load(ENGLISH);

    /** What is made of the one mention that is marked in the sentence that begins with {@code opening}. */
    private static List<MeetingFinding> found(String opening, String trigger, Consumer<Marked.Mark> marks) {
        Marked marked = new Marked("2024-03-07-meetings.txt");
        marks.accept(marked.meeting(opening, trigger));
        return EXTRACTOR.extract(marked.article());
    }

    private static MeetingFinding one(String opening, String trigger, Consumer<Marked.Mark> marks) {
        List<MeetingFinding> findings = found(opening, trigger, marks);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> words(List<Mention> mentions) {
        return mentions.stream().map(Mention::words).toList();
    }

    @Test
    void aListOfNamesIsCutWhereItSaysAndOrAtItsCommas() {
        MeetingFinding finding = one(
                "Secretary of State",
                "met",
                mark -> mark.with(
                        PARTICIPANT,
                        "Secretary of State Robert Hale, Treasury Secretary Mary Dunn and Peter Hall",
                        "Hana Olsen and her aides"));
        assertThat(words(finding.participants()))
                .containsExactly(
                        "Secretary of State Robert Hale",
                        "Treasury Secretary Mary Dunn",
                        "Peter Hall",
                        "Hana Olsen and her aides");
    }

    @Test
    void aPlaceEndsWhereADayOrSomebodysNameBegins() {
        MeetingFinding monday = one(
                "Mary Dunn and Omar Said met",
                "met",
                mark -> mark.with(PARTICIPANT, "Mary Dunn", "Omar Said").with(PLACE, "Vienna"));
        assertThat(words(monday.places())).containsExactly("Vienna");
        MeetingFinding person = one(
                "In Vienna Rosa Diaz",
                "met",
                mark -> mark.with(PARTICIPANT, "Rosa Diaz", "Carl Weber").with(PLACE, "Vienna"));
        assertThat(words(person.places())).containsExactly("Vienna");
    }

    @Test
    void whoArrangesAMeetingBetweenOthersIsNotOneOfThem() {
        Consumer<Marked.Mark> marks = mark -> mark.with(PARTICIPANT, "Otto Frank", "Ann Lee", "Bo Chen");
        MeetingFinding planned = one("Otto Frank worked", "meeting", marks);
        assertThat(words(planned.participants())).containsExactly("Ann Lee", "Bo Chen");
        assertThat(planned.status()).isEqualTo(MeetingStatus.POSSIBLE);
        MeetingFinding held = one("Otto Frank helped", "meeting", marks);
        assertThat(words(held.participants())).containsExactly("Ann Lee", "Bo Chen");
        assertThat(held.status()).isEqualTo(MeetingStatus.HAPPENED);
        assertThat(words(one("Otto Frank attended", "talks", marks).participants()))
                .containsExactly("Otto Frank", "Ann Lee", "Bo Chen");
    }

    @Test
    void whereTheyMeetIsNoParty() {
        MeetingFinding finding = one(
                "Ann Lee met with", "met", mark -> mark.with(PARTICIPANT, "Ann Lee", "Bo Chen", "Foreign Ministry"));
        assertThat(words(finding.participants())).containsExactly("Ann Lee", "Bo Chen");
    }

    @Test
    void theDayAndPlaceOfABirthAreNotThoseOfAMeeting() {
        MeetingFinding finding = one(
                "Born in Bern",
                "met",
                mark -> mark.with(PARTICIPANT, "he", "Eva Horn")
                        .with(PLACE, "Bern")
                        .with(TIME, "June 23, 1941"));
        assertThat(finding.times()).isEmpty();
        assertThat(finding.places()).isEmpty();
    }

    @Test
    void aPartOfAParticipantsNameIsNoPlace() {
        MeetingFinding finding = one(
                "In Vienna Rosa Diaz",
                "met",
                mark -> mark.with(PARTICIPANT, "Rosa Diaz", "Carl Weber").with(PLACE, "Rosa"));
        assertThat(finding.places()).isEmpty();
    }

    @Test
    void whetherAndWhatAreThoseOfTheMention() {
        MeetingFinding finding = one(
                "The planned visit",
                "visit",
                mark -> mark.with(PARTICIPANT, "Duncan Moss")
                        .is("cancelled", "visit")
                        .sure(0.7));
        assertThat(finding.status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(finding.kind()).isEqualTo(MeetingKind.VISIT);
        assertThat(finding.trigger().words()).isEqualTo("visit");
        assertThat(finding.evidence().foundBy()).isEqualTo("meeting/tagger@2");
        assertThat(finding.evidence().span()).isEqualTo(span(finding, "visit to Austria by Duncan Moss"));
    }

    private static Span span(MeetingFinding finding, String words) {
        String body = finding.trigger().article().article().body();
        int begin = body.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    @ParameterizedTest
    @CsvSource({
        "Hana Olsen spoke,   spoke, Hana Olsen,   Carl Weber, Mary Dunn",
        "Helga Brandt asked, calls, Helga Brandt, Omar Said,  Max Kern",
    })
    void severalCallsAndWhoMeetsSeparatelyAreSeveralOccasions(
            String opening, String trigger, String one, String second, String third) {
        assertThat(found(opening, trigger, mark -> mark.with(PARTICIPANT, one, second, third)))
                .extracting(finding -> words(finding.participants()))
                .containsExactly(List.of(one, second), List.of(one, third));
    }

    @Test
    void whoMeetsSeveralAtOnceHasOneOccasion() {
        assertThat(found(
                        "Secretary of", "met", mark -> mark.with(PARTICIPANT, "Peter Hall", "Hana Olsen", "her aides")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Prime Minister,   hosted,   Prime Minister Kari Berg, the Dutch envoy,   Prime Minister Kari Berg",
        "The envoy,        received, The envoy,                Bishop Jan Novak,  Bishop Jan Novak",
        "Foreign Minister, met,      Foreign Minister Ann Lee, President Bo Chen,",
    })
    void whoReceivesIsTheHost(String opening, String trigger, String one, String other, String host) {
        MeetingFinding finding = one(opening, trigger, mark -> mark.with(PARTICIPANT, one, other));
        assertThat(finding.host() == null ? null : finding.host().words()).isEqualTo(host);
    }

    @Test
    void onlyTheMarkedDateCounts() {
        MeetingFinding finding = one("Tom Berg, who", "met", mark -> mark.with(TIME, "on Tuesday"));
        assertThat(finding.times())
                .extracting(time -> finding.trigger().article().text(time.span()))
                .containsExactly("Tuesday");
    }

    @Test
    void aCallHasNoPlace() {
        assertThat(words(one("Marta Silva", "meet", mark -> mark.with(PLACE, "Lisbon"))
                        .places()))
                .containsExactly("Lisbon");
        assertThat(one(
                                "Helga Brandt asked",
                                "calls",
                                mark -> mark.with(PLACE, "Bern").is("call"))
                        .places())
                .isEmpty();
    }

    @Test
    void howLongWhatAboutAndWhatCameOfIt() {
        MeetingFinding finding = one(
                "Lena Vogt and",
                "talks",
                mark -> mark.with(PARTICIPANT, "Lena Vogt", "Peter Hall").is("talks"));
        assertThat(words(finding.topics())).containsExactly("fishing rights");
        assertThat(Objects.requireNonNull(finding.duration()).value()).isEqualTo("PT2H");
        assertThat(finding.outcomes())
                .extracting(outcome -> outcome.result() + " " + outcome.words().words())
                .containsExactly(MeetingOutcome.AGREEMENT + " reached an agreement");
    }

    @Test
    void whatHasNotHappenedHasNoOutcome() {
        assertThat(one("Lena Vogt and", "talks", mark -> mark.is("scheduled")).outcomes())
                .isEmpty();
    }

    @Test
    void aDisputeIsNoMeeting() {
        Marked marked = new Marked("2024-03-07-meetings.txt");
        marked.dispute("The talks failed", "failed");
        assertThat(EXTRACTOR.extract(marked.article())).isEmpty();
    }
}
