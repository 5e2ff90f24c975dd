package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.ISSUE;
import static org.rapporteur.annotate.EventMention.Role.OBJECTOR;
import static org.rapporteur.annotate.EventMention.Role.OPPONENT;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.dispute.DisputeExtractor;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.issue.Tie.Feature;

/** On {@code annotated/2024-05-01-disputes.txt}. */
class TieTest {
    private static List<DisputeMention> mentions(Consumer<Marked> marks) {
        Marked marked = new Marked("2024-05-01-disputes.txt");
        marks.accept(marked);
        AnnotatedArticle article = marked.article();
        Findings findings = new Findings(
                article, List.of(), List.of(), DisputeExtractor.load(ENGLISH).extract(article), List.of());
        return new DisputeResolver(findings, Coreference.resolve(findings, ENGLISH), ENGLISH, Tie.load())
                .mentions(findings);
    }

    private static final Consumer<Marked> FISHING = marked -> marked.dispute("Fishing rights", "sticking point")
            .with(OBJECTOR, "Norway", "Iceland")
            .with(ISSUE, "Fishing rights")
            .is("quarrel");

    @Test
    void whatOneNamesAndTheOtherNamesTooIsKnown() {
        List<DisputeMention> two = mentions(FISHING.andThen(marked -> marked.dispute("Norway accused", "accused")
                .with(OBJECTOR, "Norway")
                .with(OPPONENT, "Iceland")
                .with(ISSUE, "breaking the fishing agreement")));
        assertThat(Tie.features(two.get(0), two.get(1)))
                .containsKeys(Feature.ALWAYS, Feature.BOTH_SHARED, Feature.SAME_SIDES, Feature.CROSSED_SIDES)
                .containsKeys(Feature.FAR)
                .containsEntry(Feature.LIKENESS, 0.4)
                .doesNotContainKeys(Feature.ONE_SHARED, Feature.OTHERS_TOO, Feature.SILENT, Feature.LABELS_DIFFER)
                .hasSize(6);
    }

    @Test
    void whoNamesNobodyAndNoIssueIsSilent() {
        List<DisputeMention> two = mentions(FISHING.andThen(marked -> marked.dispute("Key sticking", "sticking")));
        assertThat(Tie.features(two.get(0), two.get(1)).keySet())
                .containsExactlyInAnyOrder(Feature.ALWAYS, Feature.NAMES_NOBODY, Feature.SILENT, Feature.NEXT_SENTENCE);
    }

    @Test
    void aLabelOfTheSameWordsIsAsGoodAsAShorterOne() {
        List<DisputeMention> two = mentions(FISHING.andThen(
                marked -> marked.dispute("The two sides resolved", "dispute").with(ISSUE, "fishing rights")));
        assertThat(Tie.features(two.get(0), two.get(1)))
                .containsEntry(Feature.LIKENESS, 1.0)
                .containsKey(Feature.SHORTENED);
    }

    @Test
    void oneIssueOfTheSamePartiesIsLikelierThanAnotherOfOthers() {
        List<DisputeMention> three = mentions(FISHING.andThen(marked -> {
            marked.dispute("Norway and Iceland", "at odds")
                    .with(OBJECTOR, "Norway", "Iceland")
                    .with(ISSUE, "mackerel quotas, whaling and the border")
                    .is("quarrel");
            marked.dispute("A trade dispute", "dispute")
                    .with(OBJECTOR, "Canada", "Brazil")
                    .with(ISSUE, "trade")
                    .is("quarrel");
        }));
        Tie tie = Tie.load();
        assertThat(tie.likelihood(three.get(0), three.get(1)))
                .isBetween(0.0, 1.0)
                .isEqualTo(tie.likelihood(three.get(1), three.get(0)))
                .isGreaterThan(tie.likelihood(three.get(0), three.get(2)));
    }
}
