package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void linesOfOneWidthThatBreakSentencesAreHardWrapped() {
        String wrapped = """
                The two ministers met on Tuesday in the capital to discuss the
                future of the river commission, which has not sat since the
                spring, and agreed that experts from both countries would meet
                again within a month to draw up a plan for the dry season.
                """;
        assertThat(Layout.isHardWrapped(wrapped)).isTrue();
    }

    @Test
    void aParagraphALineIsNot() {
        String paragraphs = """
                The two ministers met on Tuesday in the capital.
                They agreed that experts would meet again within a month, and that a plan for the dry season would follow.
                Nobody spoke of the dam.
                """;
        assertThat(Layout.isHardWrapped(paragraphs)).isFalse();
    }
}
