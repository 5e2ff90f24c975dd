package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    private final List<PolnearArticle> articles = IntStream.range(0, 10)
            .mapToObj(i -> new PolnearArticle("a" + i, "", List.of()))
            .toList();

    private static List<String> ids(List<PolnearArticle> articles) {
        return articles.stream().map(PolnearArticle::id).toList();
    }

    @Test
    void everyNthIsHeldOut() {
        HeldOut<PolnearArticle> split = HeldOut.of(articles, 3);
        assertThat(ids(split.heldOut())).containsExactly("a2", "a5", "a8");
        assertThat(ids(split.training())).containsExactly("a0", "a1", "a3", "a4", "a6", "a7", "a9");
    }

    @Test
    void noneOrAllCanBe() {
        assertThat(HeldOut.of(articles, 0).heldOut()).isEmpty();
        assertThat(HeldOut.of(articles, 0).training()).hasSize(10);
        assertThat(HeldOut.of(articles, 20).heldOut()).hasSize(10);
    }
}
