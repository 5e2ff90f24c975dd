package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.IMPLIED_OPPONENT;
import static org.rapporteur.annotate.EventMention.Role.ISSUE;
import static org.rapporteur.annotate.EventMention.Role.OBJECTOR;
import static org.rapporteur.annotate.EventMention.Role.OPPONENT;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.StatementKey;

/** On articles from {@code examples/}, as the whole resolver gives it. */
class StatedPositionsTest {
    private static final FindingsExtractor EXTRACTOR = FindingsExtractor.load(ENGLISH);

    private static ArticleRecord record(Marked marked) {
        return new ArticleResolver(ENGLISH).resolve(EXTRACTOR.extract(marked.article()));
    }

    private static Dispute only(ArticleRecord record) {
        assertThat(record.disputes()).hasSize(1);
        return record.disputes().get(0);
    }

    /** "party stance" of each position. */
    private static List<String> stances(Dispute dispute) {
        return dispute.positions().stream()
                .map(position ->
                        position.party().label() + " " + position.stance().localName())
                .distinct()
                .toList();
    }

    private static Marked quotas() {
        Marked marked = new Marked("2024-05-14-mackerel-quotas.txt");
        marked.dispute("Norway condemned", "condemned")
                .with(OBJECTOR, "Norway")
                .with(IMPLIED_OPPONENT, "Iceland")
                .with(ISSUE, "the mackerel quotas")
                .is("reject");
        return marked;
    }

    @Test
    void aMinisterTakesThePositionOfTheCountry() {
        ArticleRecord record = record(quotas());
        Dispute.Position position = only(record).positions().get(0);
        StatementKey key = Objects.requireNonNull(position.statement());
        assertThat(position.party().label()).isEqualTo("Norway");
        assertThat(record.statements().get(key.place()).contents())
                .first()
                .satisfies(content -> assertThat(record.article().text(content)).contains("raid with paperwork"));
    }

    @Test
    void whoObjectsIsAgainstAndOfTheOtherNoMoreIsKnown() {
        assertThat(stances(only(record(quotas())))).containsExactly("Norway against", "Iceland other");
    }

    @Test
    void whoDropsItsOppositionIsForIt() {
        Marked marked = new Marked("2024-06-18-mackerel-quotas-settled.txt");
        marked.dispute("Norway dropped", "dropped its opposition")
                .with(OBJECTOR, "Norway")
                .with(OPPONENT, "Iceland")
                .with(ISSUE, "the mackerel quotas")
                .is("ease");
        Dispute settled = only(record(marked));
        assertThat(settled.status()).isEqualTo(DisputeStatus.EASING);
        assertThat(stances(settled)).containsExactly("Norway for", "Iceland other");
    }

    @Test
    void inAQuarrelAStatementShowsWhereAPartyStands() {
        Marked marked = new Marked("2024-05-14-mackerel-quotas.txt");
        marked.dispute("Norway and Iceland clashed", "clashed")
                .with(OBJECTOR, "Norway", "Iceland")
                .with(ISSUE, "mackerel quotas")
                .is("quarrel");
        Dispute quarrel = only(record(marked));
        assertThat(quarrel.positions())
                .isNotEmpty()
                .allSatisfy(position -> assertThat(position.statement()).isNotNull());
    }
}
