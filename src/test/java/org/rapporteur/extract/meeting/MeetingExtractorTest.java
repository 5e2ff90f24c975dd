package org.rapporteur.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;

/** On {@code annotated/2024-03-07-meetings.txt}: sentences written for this test, one a paragraph. */
class MeetingExtractorTest {
    private static AnnotatedArticle article;
    private static List<MeetingFinding> findings;

    @BeforeAll
    static void extract() {
        article = StoredAnnotations.of("2024-03-07-meetings.txt");
        findings = MeetingExtractor.load(ENGLISH).extract(article);
    }

    /** The findings in the sentence that begins with {@code opening}. */
    private static List<MeetingFinding> in(String opening) {
        int sentence = article.sentences().stream()
                .filter(s -> article.text(s.span()).startsWith(opening))
                .findFirst()
                .orElseThrow()
                .index();
        return findings.stream()
                .filter(f -> article.token(f.trigger().head()).sentence() == sentence)
                .toList();
    }

    private static List<String> participants(MeetingFinding finding) {
        return finding.participants().stream()
                .map(m -> article.token(m.head()).text())
                .toList();
    }

    private static List<String> texts(List<Mention> mentions) {
        return mentions.stream().map(m -> article.text(m.span())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Minister Ann     | Lee, Chen                | HAPPENED  | MEETING
            Peru's president         | Quispe, Soto             | HAPPENED  | MEETING
            Secretary of State       | Hale, Dunn, Hall, Olsen, aides | HAPPENED | MEETING
            Clara Ruiz               | Ruiz, Petrov             | SCHEDULED | MEETING
            Olga Smirnova            | Smirnova, Aziz           | POSSIBLE  | MEETING
            Paul Cole                | Cole, Novak              | DENIED    | MEETING
            The planned visit        | Moss, Austria            | CANCELLED | VISIT
            After her call           | her, Weber               | HAPPENED  | CALL
            The meeting between      | Mensah, Vogt             | HAPPENED  | MEETING
            Marta Silva              | Silva, Reis              | HAPPENED  | MEETING
            Rosa Diaz                | Diaz, Said               | HAPPENED  | CALL
            The ministry denied      | Na, Kern                 | DENIED    | MEETING
            Leaders of seven         | Leaders, Dahl            | POSSIBLE  | MEETING
            """)
    void whoMetWhomAndWhether(String opening, String names, MeetingStatus status, MeetingKind kind) {
        assertThat(in(opening)).hasSize(1);
        MeetingFinding finding = in(opening).get(0);
        assertThat(participants(finding)).containsExactly(names.split(", "));
        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.evidence().foundBy()).startsWith("meeting/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Otto Frank", "The plan met", "Nina Wolf", "Ida Moe", "Iris Holm"})
    void whatIsNoMeetingIsLeftOut(String opening) {
        assertThat(in(opening)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Minister Ann | Vienna  | Monday
            Peru's president     | palace  | Tuesday
            Clara Ruiz           | Geneva  | Friday
            Marta Silva          | Lisbon  | Wednesday
            Leaders of seven     | Oslo    | October
            """)
    void whereAndWhen(String opening, String place, String time) {
        MeetingFinding finding = in(opening).get(0);
        assertThat(texts(finding.places())).containsExactly(place);
        assertThat(finding.times())
                .extracting(TimeExpression::span)
                .extracting(article::text)
                .containsExactly(time);
    }

    @Test
    void whoReceivedIsTheHost() {
        Optional<Mention> host =
                Optional.ofNullable(in("Peru's president").get(0).host());
        assertThat(host.map(h -> article.text(h.span()))).contains("Peru's president, Maria Quispe");
    }

    @Test
    void aSecondPartnerIsASecondOccasion() {
        List<MeetingFinding> two = in("Denis Roy");
        assertThat(two).hasSize(2);
        assertThat(participants(two.get(0))).containsExactly("Roy", "Horn");
        assertThat(texts(two.get(0).places())).containsExactly("Prague");
        assertThat(participants(two.get(1))).containsExactly("Roy", "Berg");
        assertThat(texts(two.get(1).places())).containsExactly("Vienna");
    }

    @Test
    void anOccasionToldWithoutNamesHasNoParticipants() {
        assertThat(in("The talks failed")).hasSize(1);
        assertThat(in("The talks failed").get(0).participants()).isEmpty();
    }

    @Test
    void whatItIsAbout() {
        assertThat(texts(in("Clara Ruiz").get(0).topics())).containsExactly("the border");
    }
}
