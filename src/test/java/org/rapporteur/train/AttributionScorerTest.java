package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionScorerTest {
    private static final String TEXT = "Ann said rain fell. Bo swore “snow melted”.";

    private final AttributionScorer scorer = new AttributionScorer();

    /** Reckoned by hand: one is right, one has the wrong source, one is no attribution. */
    @Test
    void countsWhatIsRightWhatIsTooMuchAndWhatIsMissed() {
        List<Boolean> rights = scorer.add(
                Toy.article(
                        TEXT, Toy.gold(TEXT, "Ann", "said", "rain fell"), Toy.gold(TEXT, "Bo", "swore", "snow melted")),
                List.of(
                        Toy.found(TEXT, "Ann", "said", "rain fell"),
                        Toy.found(TEXT, "Ann", "swore", "snow melted"),
                        Toy.found(TEXT, "", "said", "Bo swore")));
        assertThat(rights).containsExactly(true, false, false);
        assertThat(scorer.f1("content")).as("2 found, 1 too much").isCloseTo(4.0 / 5, within(1e-9));
        assertThat(scorer.f1("attribution")).as("1, 2 too much, 1 missed").isCloseTo(2.0 / 5, within(1e-9));
        assertThat(scorer.f1("direct+mixed")).as("none, 1 too much, 1 missed").isZero();
        assertThat(scorer.f1("indirect")).as("1, 1 too much").isCloseTo(2.0 / 3, within(1e-9));
        assertThat(scorer.f1("tokens.content")).as("4, 2 too much").isCloseTo(8.0 / 10, within(1e-9));
        assertThat(scorer.f1("tokens.source")).as("1, 1 missed").isCloseTo(2.0 / 3, within(1e-9));
        assertThat(scorer.f1("tokens.cue")).isEqualTo(1);
        assertThat(scorer.toString()).contains("content         P 0.6667 R 1.0000 F1 0.8000  [2, 1, 0]");
    }

    @Test
    void halfOfTheWordsOfAContentAreEnough() {
        PolnearArticle article = Toy.article(TEXT, Toy.gold(TEXT, "Ann", "said", "rain fell"));
        assertThat(scorer.add(article, List.of(Toy.found(TEXT, "Ann", "said", "rain"))))
                .containsExactly(true);
        assertThat(scorer.add(article, List.of(Toy.found(TEXT, "Ann", "said", "fell. Bo swore"))))
                .as("1 of 4")
                .containsExactly(false);
    }

    @Test
    void aGoldAttributionIsFoundOnceBestByOneWithItsSource() {
        PolnearArticle article = Toy.article(TEXT, Toy.gold(TEXT, "Ann", "said", "rain fell"));
        assertThat(scorer.add(
                        article,
                        List.of(Toy.found(TEXT, "Bo", "said", "rain fell"), Toy.found(TEXT, "Ann", "said", "rain"))))
                .containsExactly(false, true);
        assertThat(scorer.f1("attribution")).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void whereTheGoldNamesNoSourceAnyIsRight() {
        PolnearArticle article = Toy.article(TEXT, Toy.gold(TEXT, "", "said", "rain fell"));
        assertThat(scorer.add(article, List.of(Toy.found(TEXT, "Bo", "said", "rain fell"))))
                .containsExactly(true);
    }

    @Test
    void anUnknownMeasureIsAnError() {
        assertThatThrownBy(() -> scorer.f1("accuracy")).hasMessage("no measure accuracy");
    }
}
