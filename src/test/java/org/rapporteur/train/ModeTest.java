package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModeTest {
    private static Mode mode(String text, String... contents) {
        return Mode.of(text, Toy.spans(text, contents));
    }

    @Test
    void aQuotationIsDirect() {
        assertThat(mode("“Rain fell,” Ann said.", "Rain fell")).isEqualTo(Mode.DIRECT);
        assertThat(mode("\"Rain fell,\" Ann said.", "Rain fell")).isEqualTo(Mode.DIRECT);
        assertThat(mode("''Rain fell'', Ann said.", "Rain fell")).isEqualTo(Mode.DIRECT);
        assertThat(mode("“Rain fell,” Ann said. “Snow melted.”", "Rain fell", "Snow melted"))
                .isEqualTo(Mode.DIRECT);
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsDirect() {
        assertThat(mode("“Rain fell.\n“Snow melted,” Ann said.", "Rain fell", "Snow melted"))
                .isEqualTo(Mode.DIRECT);
    }

    @Test
    void wordsQuotedWithinAreMixed() {
        assertThat(mode("Ann said rain “fell hard” there.", "rain “fell hard” there"))
                .isEqualTo(Mode.MIXED);
        assertThat(mode("Ann said rain “fell hard”.", "rain “fell hard")).isEqualTo(Mode.MIXED);
        assertThat(mode("“Rain fell,” Ann said, and snow melted.", "Rain fell", "snow melted"))
                .isEqualTo(Mode.MIXED);
    }

    @Test
    void withoutMarksItIsIndirect() {
        assertThat(mode("Rain fell, Ann said.", "Rain fell")).isEqualTo(Mode.INDIRECT);
        assertThat(mode("Rain fell", "Rain fell")).isEqualTo(Mode.INDIRECT);
    }
}
