package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.PARTICIPANT;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.meeting.MeetingExtractor;

/** Whose word it is, and who "he" is, on {@code annotated/2024-03-10-briefing.txt}: turns written for this test. */
class TranscriptTest {
    private static List<String> told(String opening, String trigger, Consumer<Marked.Mark> marks) {
        Marked marked = new Marked("2024-03-10-briefing.txt");
        marks.accept(marked.meeting(opening, trigger));
        AnnotatedArticle article = marked.article();
        Findings findings =
                new Findings(article, MeetingExtractor.load(ENGLISH).extract(article), List.of(), List.of(), List.of());
        return new ArticleResolver(ENGLISH)
                .resolve(findings).meetings().stream().map(TranscriptTest::line).toList();
    }

    private static String line(Meeting meeting) {
        Actor teller = meeting.accordingTo();
        return meeting.participants().stream().map(Actor::label).sorted().collect(Collectors.joining(" + ")) + ", "
                + meeting.status().localName() + (teller == null ? "" : ", says " + teller.label());
    }

    @Test
    void whoHasTheFloorIsNotHeAndTellsWhatIsTold() {
        assertThat(told("What I can say", "spoke", mark -> mark.with(PARTICIPANT, "he", "Rosa Diaz")))
                .containsExactly("Paul Stark + Rosa Diaz, happened, says ADLER");
        assertThat(told("MR. ROE: He called", "called", mark -> mark.with(PARTICIPANT, "He", "her")))
                .containsExactly("Hana Olsen + Paul Stark, happened, says ROE");
    }

    @Test
    void whatAReporterTellsIsNotWhatTheArticleTells() {
        assertThat(told("Q    Stark met", "met", mark -> mark.with(PARTICIPANT, "Stark", "Carl Weber")))
                .containsExactly("Carl Weber + Paul Stark, happened, says Q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q    Did Governor Stark | meet    | Governor Stark | Hana Olsen |
            Q    Will he  | meet    | he             | Rita Chen    |
            Q    Can you say        | met     | Stark          | Omar Said  |
            Q    Does Stark have    | met     | he             | Carl Weber |
            Has Stark had           | talks   | Stark          | Bo Chen    |
            Q    What did Stark     | met     | Stark          | Otto Frank | Otto Frank + Paul Stark, happened, says Q
            MR. ROE: Did he raise   | meeting | his            | Mary Dunn  | Mary Dunn + Paul Stark, happened, says ROE
            Q    How often          | met     | Stark          | Ivan Petrov | Ivan Petrov + Paul Stark, happened, says Q
            Q    Was Stark wrong    | meet    | Stark          | Mary Dunn  | Mary Dunn + Paul Stark, happened, says Q
            Q    Stark also had      | call    | Stark          | Rita Chen  | Paul Stark + Rita Chen, happened, says Q
            Is it true              | met     | Eva Lund       | Rosa Diaz  | Eva Lund + Rosa Diaz, happened, says Q
            """)
    void whatIsOnlyAskedIsToldByNobody(
            String opening, String trigger, String one, String other, @Nullable String told) {
        assertThat(told(opening, trigger, mark -> mark.with(PARTICIPANT, one, other)))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void whatIsPlannedAndAskedIsPossible() {
        assertThat(told(
                        "Q    Will he",
                        "meet",
                        mark -> mark.with(PARTICIPANT, "he", "Rita Chen").is("scheduled")))
                .containsExactly("Paul Stark + Rita Chen, possible, says Q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Stark is not   | meeting  | Stark | Carl Weber | Carl Weber + Paul Stark, denied, says ROE
            MR. ROE: There | meetings | ROE   | Carl Weber | Carl Weber + ROE, denied, says ROE
            There was no   | call     | Stark | Omar Said  | Omar Said + Paul Stark, denied, says ROE
            """)
    void whatIsNotGoingToHappenOrWasNotIsDenied(String opening, String trigger, String one, String other, String told) {
        assertThat(told(opening, trigger, mark -> mark.with(PARTICIPANT, one, other)))
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MR. ROE: There was not only | Ivan Petrov
            There has been no meeting   | Clara Ruiz
            """)
    void notOnlyAndNotSinceDenyNothing(String opening, String other) {
        assertThat(told(opening, "meeting", mark -> mark.with(PARTICIPANT, "Stark", other)))
                .singleElement()
                .asString()
                .contains("happened");
    }
}
