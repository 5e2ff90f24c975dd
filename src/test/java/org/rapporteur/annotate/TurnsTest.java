package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.source.Span;

class TurnsTest {
    private static final String TEXT = """
            Good afternoon.

            MS. ROE: All right, last question 🐟.

            Q    Is it safe?
            """;

    private static String cut(Span span) {
        int end = Math.min(span.end(), TEXT.codePointCount(0, TEXT.length()));
        return TEXT.substring(TEXT.offsetByCodePoints(0, span.begin()), TEXT.offsetByCodePoints(0, end));
    }

    private static int at(String words) {
        return TEXT.codePointCount(0, TEXT.indexOf(words));
    }

    @Test
    void aTurnIsWhatIsSaidFromOneLabelToTheNext() {
        Turns turns = Turns.of(TEXT);
        assertThat(cut(turns.around(at("last")))).isEqualTo("All right, last question 🐟.\n\n");
        assertThat(cut(turns.around(at("MS.")))).isEqualTo("All right, last question 🐟.\n\n");
        assertThat(cut(turns.around(at("safe")))).isEqualTo("Is it safe?\n");
    }

    @Test
    void itsLabelSaysWhoseItIsAndBeforeTheFirstNobodyHasTheFloor() {
        Turns turns = Turns.of(TEXT);
        assertThat(turns.label(at("🐟")).map(TurnsTest::cut)).hasValue("MS. ROE: ");
        assertThat(turns.label(at("safe")).map(TurnsTest::cut)).hasValue("Q    ");
        assertThat(turns.label(at("afternoon"))).isEmpty();
        assertThat(Turns.of("Is it safe?").label(3)).isEmpty();
    }
}
