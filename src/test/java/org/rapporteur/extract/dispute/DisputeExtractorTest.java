package org.rapporteur.extract.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Stance;

/** On {@code annotated/2024-05-01-disputes.txt}: sentences written for this test, one a paragraph. */
class DisputeExtractorTest {
    private static AnnotatedArticle article;
    private static List<DisputeFinding> findings;

    @BeforeAll
    static void readAnnotation() {
        article = StoredAnnotations.of("2024-05-01-disputes.txt");
        findings = DisputeExtractor.load(ENGLISH).extract(article);
    }

    private static List<DisputeFinding> in(String opening) {
        int paragraph = article.sentences().stream()
                .filter(s -> article.text(s.span()).startsWith(opening))
                .findFirst()
                .orElseThrow()
                .paragraph();
        return findings.stream()
                .filter(f -> article.sentenceOfToken(f.issue().head()).paragraph() == paragraph)
                .toList();
    }

    /** "issue | party, party" of each finding in the paragraph that begins with {@code opening}. */
    private static List<String> disputes(String opening) {
        return in(opening).stream()
                .map(f -> text(f.issue()) + " | "
                        + String.join(
                                ", ",
                                f.parties().stream()
                                        .map(DisputeExtractorTest::text)
                                        .toList()))
                .toList();
    }

    private static String text(Mention mention) {
        return article.text(mention.span());
    }

    @Test
    void eachMemberOfAListIsAnIssue() {
        assertThat(disputes("Norway and Iceland are at odds"))
                .containsExactly(
                        "mackerel quotas | Norway, Iceland", "whaling | Norway, Iceland", "border | Norway, Iceland");
        assertThat(in("The government is divided"))
                .extracting(f -> text(f.issue()))
                .containsExactly("pay", "rosters");
        assertThat(in("Key sticking points"))
                .extracting(f -> text(f.issue()))
                .containsExactly("fishing rights", "disputed islands");
    }

    @Test
    void clausesAreCutToTheirHeart() {
        assertThat(disputes("The two parties disagree")).containsExactly("pay for the bridge | The two parties");
        assertThat(disputes("Norway accused")).containsExactly("breaking the fishing agreement | Norway, Iceland");
        assertThat(disputes("Relations soured")).containsExactly("closed the border | Peru");
    }

    @Test
    void theMoveIsWhatWasAnnouncedBefore() {
        assertThat(disputes("Chile announced")).contains("close the harbour of Arica | Peru, Chile");
    }

    @Test
    void whoAccusesStandsAgainst() {
        DisputeFinding finding = in("Norway accused").get(0);

        assertThat(finding.positions())
                .extracting(p -> text(p.party()) + " " + p.stance())
                .contains("Norway " + Stance.AGAINST, "Iceland " + Stance.OTHER);
    }

    @Test
    void nounsBeforeAQuarrelNameItsSubject() {
        assertThat(disputes("A trade dispute")).containsExactly("trade | Canada, Brazil");
    }

    @Test
    void aWarIsItsOwnSubject() {
        assertThat(disputes("Russia's war")).containsExactly("war against Ukraine | Ukraine, Russia");
    }

    @Test
    void settledAndResolvedDisputesAreResolved() {
        assertThat(in("A trade dispute").get(0).status()).isEqualTo(DisputeStatus.RESOLVED);
        assertThat(in("The two sides resolved").get(0).status()).isEqualTo(DisputeStatus.RESOLVED);
        assertThat(in("Norway accused").get(0).status()).isEqualTo(DisputeStatus.OPEN);
    }

    @Test
    void sportWeatherAndNoRoomForDisputeAreMissed() {
        assertThat(in("There is no room")).isEmpty();
        assertThat(in("The storm")).isEmpty();
        assertThat(in("United clashed")).isEmpty();
    }
}
