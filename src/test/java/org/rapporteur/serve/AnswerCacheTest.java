package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@link AnswerCache}: who makes an answer, who waits for it, and who gets which. */
class AnswerCacheTest {
    private final AnswerCache cache = new AnswerCache(10_000);
    private final List<@Nullable Answer> given = new ArrayList<>();

    private boolean ask(String key, long state) {
        return cache.ask(key, state, given::add);
    }

    private static Answer answer(int status, int bytes) {
        return new Answer(status, HttpFields.EMPTY, new byte[bytes]);
    }

    @Test
    void whoAsksMeanwhileGetsTheAnswerOfTheFirst() {
        assertThat(ask("/a", 1)).isTrue();
        assertThat(ask("/a", 1)).isFalse();
        Answer made = answer(200, 10);
        cache.give("/a", 1, made);
        assertThat(given).containsExactly(made);
        assertThat(ask("/a", 1)).isFalse();
        assertThat(given).containsExactly(made, made);
        assertThat(cache.hits()).isOne();
    }

    @Test
    void whoAsksAfterACommitGetsNoAnswerFromBeforeIt() {
        assertThat(ask("/a", 1)).isTrue();
        assertThat(ask("/a", 2)).as("one about the new state is to be made").isTrue();
        cache.give("/a", 1, answer(200, 10));
        assertThat(given).isEmpty();
        assertThat(ask("/a", 2)).as("somebody is at it").isFalse();
        Answer fresh = answer(200, 11);
        cache.give("/a", 2, fresh);
        assertThat(given).containsExactly(fresh);
    }

    @Test
    void aRefusalIsSharedButNotKept() {
        ask("/a", 1);
        ask("/a", 1);
        Answer refusal = answer(503, 10);
        cache.give("/a", 1, refusal);
        assertThat(given).containsExactly(refusal);
        assertThat(ask("/a", 1)).isTrue();
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        for (String key : List.of("/a", "/b", "/c")) {
            ask(key, 1);
            cache.give(key, 1, answer(200, 3000));
            ask("/a", 1);
        }
        assertThat(cache.bytes()).isLessThanOrEqualTo(10_000);
        assertThat(ask("/b", 1)).as("/b was made anew").isTrue();
        assertThat(ask("/a", 1)).isFalse();
    }
}
