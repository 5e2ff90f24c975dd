package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private final AnswerCache cache = new AnswerCache(10_000);
    private final List<@Nullable Answer> given = new ArrayList<>();

    private static Answer answer(int bytes) {
        return new Answer(200, HttpFields.EMPTY, new byte[bytes]);
    }

    private boolean ask(String key, long state) {
        return cache.ask(key, state, given::add);
    }

    @Test
    void anAnswerIsMadeOnceForAllWhoAskMeanwhileAndAfter() {
        assertThat(ask("/a", 1)).isTrue();
        assertThat(ask("/a", 1)).isFalse();
        assertThat(given).isEmpty();
        Answer made = answer(3);
        cache.give("/a", 1, made);
        assertThat(ask("/a", 1)).isFalse();
        assertThat(given).containsExactly(made, made);
    }

    @Test
    void whoAsksAfterAChangeIsNotGivenWhatWasBegunBeforeIt() {
        assertThat(ask("/a", 1)).isTrue();
        assertThat(ask("/a", 2)).isTrue();
        cache.give("/a", 1, answer(3));
        assertThat(given).isEmpty();
        assertThat(ask("/a", 2)).isFalse();
        Answer fresh = answer(4);
        cache.give("/a", 2, fresh);
        assertThat(given).containsExactly(fresh);
    }

    @Test
    void whereTheMakerHasNothingToShareOthersAskForThemselves() {
        assertThat(ask("/a", 1)).isTrue();
        assertThat(ask("/a", 1)).isFalse();
        cache.give("/a", 1, null);
        assertThat(given).containsExactly((Answer) null);
        assertThat(ask("/a", 1)).isTrue();
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        for (String key : List.of("/a", "/b", "/c")) {
            assertThat(ask(key, 1)).isTrue();
            cache.give(key, 1, answer(3500));
        }
        assertThat(cache.bytes()).isLessThanOrEqualTo(10_000);
        assertThat(ask("/c", 1)).isFalse();
        assertThat(ask("/a", 1)).isTrue();
    }
}
