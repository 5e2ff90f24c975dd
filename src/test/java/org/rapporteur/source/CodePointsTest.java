package org.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "Ann Lee met Bo Chen. ", "\u00e9t\u00e9 ", "\ud83d\ude00", "so \ud83d\ude00 glad "})
    void whatStandsAtASpanIsFoundWhateverStandsBeforeIt(String piece) {
        String text = piece.repeat(200);
        CodePoints points = CodePoints.of(text);
        int length = text.codePointCount(0, text.length());
        assertThat(points.length()).isEqualTo(length);
        for (int begin = 0; begin <= length; begin++) {
            for (int end : new int[] {begin, Math.min(length, begin + 7), length}) {
                int from = text.offsetByCodePoints(0, begin);
                assertThat(points.at(new Span(begin, end)))
                        .isEqualTo(text.substring(from, text.offsetByCodePoints(from, end - begin)));
            }
        }
        assertThatThrownBy(() -> points.at(new Span(0, length + 300))).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
