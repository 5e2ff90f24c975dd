package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMaskTest {

    @Test
    void blanksMarkupAndKeepsEveryOffset() {
        String masked = TextMask.mask("<p class=\"x\">Ann Lee</p> met");
        assertThat(masked)
                .hasSize("<p class=\"x\">Ann Lee</p> met".length())
                .isEqualTo(" ".repeat(13) + "Ann Lee     met");
    }

    @Test
    void leavesALessThanSignInProse() {
        assertThat(TextMask.mask("growth < 2 % and > 1 %")).isEqualTo("growth < 2 % and > 1 %");
    }

    @Test
    void blanksWebAddressesAndInvisibleCharacters() {
        assertThat(TextMask.mask("see https://example.org/a now\u200B.")).isEqualTo("see " + " ".repeat(21) + " now .");
    }

    @Test
    void blanksWhatIsTooLongForAWord() {
        assertThat(TextMask.mask("a " + "-".repeat(500) + " b")).isEqualTo("a " + " ".repeat(500) + " b");
        assertThat(TextMask.mask("a " + "-".repeat(499))).isEqualTo("a " + "-".repeat(499));
    }

    @Test
    void keepsLineBreaks() {
        assertThat(TextMask.mask("a\n\tb")).isEqualTo("a\n b");
        assertThat(TextMask.mask("a\r\nb\rc\r")).isEqualTo("a \nb\nc\n");
    }

    @Test
    void blanksACodePointOfTwoCharsWithOneBlank() {
        assertThat(TextMask.mask("<b title=\"😀\">Hi</b>")).isEqualTo(" ".repeat(13) + "Hi    ");
    }
}
