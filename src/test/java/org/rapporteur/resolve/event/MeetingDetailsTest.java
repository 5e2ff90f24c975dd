package org.rapporteur.resolve.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.PARTICIPANT;
import static org.rapporteur.annotate.EventMention.Role.TIME;
import static org.rapporteur.lexicon.Words.ENGLISH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.time.Durations;

/** How long, on which days and with what outcome, over the examples. */
class MeetingDetailsTest {
    private static final FindingsExtractor EXTRACTOR = FindingsExtractor.load(ENGLISH);

    private static Meeting meeting(Marked marked) {
        return new ArticleResolver(ENGLISH)
                .resolve(EXTRACTOR.extract(marked.article()))
                .meetings()
                .get(0);
    }

    @Test
    void aMeetingHasTheDurationThatALaterSentenceTells() {
        Marked marked = new Marked("2025-01-23-cable-meeting-held.txt");
        marked.meeting("TALLINN", "met")
                .with(PARTICIPANT, "Estonian Energy Minister Maarika Tõnso", "Jorma Kettukangas");
        marked.meeting("During the two-hour", "meeting").with(PARTICIPANT, "they");
        Meeting held = meeting(marked);
        assertThat(held.details().duration()).isEqualTo("PT2H");
        assertThat(held.details().outcomes())
                .extracting(Meeting.Outcome::result)
                .contains(MeetingOutcome.AGREEMENT);
    }

    @Test
    void talksMayEndWithoutAgreement() {
        Marked marked = new Marked("2024-03-05-geneva-trade-talks.txt");
        marked.meeting("GENEVA", "talks")
                .with(PARTICIPANT, "The European Union", "China")
                .is("talks");
        Meeting talks = meeting(marked);
        assertThat(talks.details().duration()).isEqualTo("P2D");
        assertThat(talks.details().outcomes())
                .extracting(Meeting.Outcome::result)
                .containsExactly(MeetingOutcome.NO_AGREEMENT);
    }

    @Test
    void theComingWeeksBeginOnTheDayOfTheArticleAndHaveNoEnd() {
        Marked marked = new Marked("2025-01-20-cable-meeting-announced.txt");
        marked.meeting("Tõnso also plans", "speak")
                .with(PARTICIPANT, "Tõnso", "Latvian Economy Minister Andris Vilkaste")
                .with(TIME, "in the coming weeks")
                .is("scheduled", "call");
        Meeting call = meeting(marked);
        assertThat(call.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(call.date()).isNull();
        assertThat(call.details().period()).isEqualTo(new Period(new PartialDate("2025-01-20"), null));
    }

    @Test
    void nextWeekIsSevenDays() {
        Marked marked = new Marked("2024-05-09-arica-summit-cancelled.txt");
        marked.meeting("Bolivia on Thursday", "summit")
                .with(PARTICIPANT, "Bolivia", "Chile")
                .with(TIME, "next week")
                .is("cancelled", "summit");
        assertThat(meeting(marked).details().period())
                .isEqualTo(new Period(new PartialDate("2024-05-13"), new PartialDate("2024-05-19")));
    }

    @ParameterizedTest
    @CsvSource({"PT2H, PT2H", "P2D, P2D", "P1W, P7D", "PXD,", "P,", "PT,", "P1W2D,"})
    void durationsAreThoseOfXmlSchema(String timex, String xsd) {
        assertThat(Durations.xsd(timex)).isEqualTo(xsd);
    }
}
