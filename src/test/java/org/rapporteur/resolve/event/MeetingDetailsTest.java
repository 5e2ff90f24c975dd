package org.rapporteur.resolve.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
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
    private static List<Meeting> meetings(String article) {
        AnnotatedArticle annotated = StoredAnnotations.of(article);
        return new ArticleResolver(ENGLISH)
                .resolve(FindingsExtractor.load(ENGLISH).extract(annotated))
                .meetings();
    }

    @Test
    void aMeetingHasTheDurationThatALaterSentenceTells() {
        Meeting held = meetings("2025-01-23-cable-meeting-held.txt").get(0);
        assertThat(held.details().duration()).isEqualTo("PT2H");
        assertThat(held.details().outcomes())
                .extracting(Meeting.Outcome::result)
                .contains(MeetingOutcome.AGREEMENT);
    }

    @Test
    void talksMayEndWithoutAgreement() {
        Meeting talks = meetings("2024-03-05-geneva-trade-talks.txt").get(0);
        assertThat(talks.details().duration()).isEqualTo("P2D");
        assertThat(talks.details().outcomes())
                .extracting(Meeting.Outcome::result)
                .containsExactly(MeetingOutcome.NO_AGREEMENT);
    }

    @Test
    void theComingWeeksBeginOnTheDayOfTheArticleAndHaveNoEnd() {
        Meeting call = meetings("2025-01-20-cable-meeting-announced.txt").get(1);
        assertThat(call.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(call.date()).isNull();
        assertThat(call.details().period()).isEqualTo(new Period(new PartialDate("2025-01-20"), null));
    }

    @Test
    void nextWeekIsSevenDays() {
        Meeting summit = meetings("2024-05-09-arica-summit-cancelled.txt").get(0);
        assertThat(summit.details().period())
                .isEqualTo(new Period(new PartialDate("2024-05-13"), new PartialDate("2024-05-19")));
    }

    @ParameterizedTest
    @CsvSource({"PT2H, PT2H", "P2D, P2D", "P1W, P7D", "PXD,", "P,", "PT,", "P1W2D,"})
    void durationsAreThoseOfXmlSchema(String timex, String xsd) {
        assertThat(Durations.xsd(timex)).isEqualTo(xsd);
    }
}
