package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.StatementKey;

/** On stored annotations of articles from {@code examples/}, as the whole resolver gives it. */
class StatedPositionsTest {
    private static final FindingsExtractor EXTRACTOR = FindingsExtractor.load(ENGLISH);

    private static ArticleRecord record(String id) {
        return new ArticleResolver(ENGLISH).resolve(EXTRACTOR.extract(StoredAnnotations.of(id)));
    }

    private static Dispute on(ArticleRecord record, String issue) {
        return record.disputes().stream()
                .filter(dispute -> dispute.issue().equals(issue))
                .findFirst()
                .orElseThrow();
    }

    /** "party stance" of each position. */
    private static List<String> stances(Dispute dispute) {
        return dispute.positions().stream()
                .map(position ->
                        position.party().label() + " " + position.stance().localName())
                .toList();
    }

    @Test
    void oneIsForAndTheOtherAgainst() {
        assertThat(stances(on(record("2024-05-14-mackerel-quotas.txt"), "mackerel quotas")))
                .containsExactlyInAnyOrder("Norway against", "Iceland for");
    }

    @Test
    void aMinisterTakesThePositionOfTheCountry() {
        ArticleRecord record = record("2024-05-14-mackerel-quotas.txt");
        Dispute.Position position = on(record, "mackerel quotas").positions().stream()
                .filter(p -> p.party().label().equals("Norway"))
                .findFirst()
                .orElseThrow();

        StatementKey key = Objects.requireNonNull(position.statement());
        assertThat(record.statements().get(key.place()).contents())
                .first()
                .satisfies(content -> assertThat(record.article().text(content)).contains("raid with paperwork"));
    }

    @Test
    void whoDropsItsOppositionConsents() {
        Dispute settled = on(record("2024-06-18-mackerel-quotas-settled.txt"), "mackerel quotas");

        assertThat(settled.status()).isEqualTo(DisputeStatus.RESOLVED);
        assertThat(stances(settled)).contains("Norway for");
    }

    @Test
    void aRowThatBreaksOutAgainIsOpenAlthoughItWasCalledSettled() {
        Dispute reopened = on(record("2024-07-09-mackerel-row-reopens.txt"), "quotas for mackerel");

        assertThat(reopened.status()).isEqualTo(DisputeStatus.OPEN);
        assertThat(stances(reopened)).contains("Norway against", "Iceland for");
        assertThat(record("2024-07-09-mackerel-row-reopens.txt")
                        .article()
                        .text(reopened.evidence().get(0).span()))
                .contains("dispute between Norway and Iceland");
    }

    @Test
    void whoNoLongerObjectsEasesTheDispute() {
        Dispute dam = on(record("2024-10-11-dam-dispute-eases.txt"), "filling of the reservoir");

        assertThat(dam.status()).isEqualTo(DisputeStatus.EASING);
        assertThat(stances(dam)).noneMatch(stance -> stance.endsWith("against"));
    }

    @Test
    void whoRejectsAProposalOnASubjectIsNotAgainstTheSubject() {
        assertThat(stances(on(record("2024-10-16-mackerel-speech.txt"), "mackerel quotas")))
                .doesNotContain("Iceland against");
    }
}
