package org.rapporteur.annotate.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserStateTest {
    private static final int NO_WORD = 100;
    private static final int ROOT = 101;
    private static final int NO_RELATION = 300;
    private static final int SUBJECT = 301;
    private static final int OBJECT = 302;

    /** "Lee met Chen": words 1, 2 and 3, tags 201, 202 and 203. */
    private final ParserState state =
            new ParserState(new int[] {NO_WORD, ROOT, 1, 2, 3}, new int[] {200, 204, 201, 202, 203}, NO_RELATION);

    @Test
    void parsesASentence() {
        state.shift();
        state.shift();
        assertThat(state.canJoin()).isTrue();
        state.joinLeft(SUBJECT);
        state.shift();
        state.joinRight(OBJECT);
        assertThat(state.canShift()).isFalse();
        assertThat(state.canJoin()).as("the root waits for the end").isFalse();
        assertThat(state.isDone()).isFalse();
        state.joinRight(NO_RELATION);
        assertThat(state.isDone()).isTrue();
        assertThat(new int[] {state.head(1), state.head(2), state.head(3)}).containsExactly(2, 0, 2);
        assertThat(state.relation(1)).isEqualTo(SUBJECT);
        assertThat(state.relation(3)).isEqualTo(OBJECT);
    }

    @Test
    void whatIsNotThereIsTheMissingWord() {
        int[] features = new int[ParserState.FEATURES];
        state.features(features);
        assertThat(features[2]).as("top of the stack").isEqualTo(ROOT);
        assertThat(features[1]).isEqualTo(NO_WORD);
        assertThat(features[0]).isEqualTo(NO_WORD);
        assertThat(features).startsWith(NO_WORD, NO_WORD, ROOT, 1, 2, 3, NO_WORD);
        assertThat(features[20]).as("its tag").isEqualTo(204);
        assertThat(features[36]).as("relation of a child that is not there").isEqualTo(NO_RELATION);
    }

    @Test
    void childrenOfTheTopAreSeen() {
        state.shift();
        state.shift();
        state.joinLeft(SUBJECT);
        int[] features = new int[ParserState.FEATURES];
        state.features(features);
        assertThat(features[2]).isEqualTo(2);
        assertThat(features[6]).as("its first child").isEqualTo(1);
        assertThat(features[24]).isEqualTo(201);
        assertThat(features[36]).isEqualTo(SUBJECT);
        assertThat(features[7]).as("no child to the right").isEqualTo(NO_WORD);
    }
}
