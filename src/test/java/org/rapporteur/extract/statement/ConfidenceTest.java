package org.rapporteur.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.extract.SpeechMode;

class ConfidenceTest {
    private final Confidence confidence = Confidence.load();

    @ParameterizedTest
    @EnumSource(SpeechMode.class)
    void neverFallsAndIsAProbability(SpeechMode mode) {
        double last = 0;
        for (int step = 0; step <= 100; step++) {
            double probability = confidence.of(mode, step / 100.0);
            assertThat(probability).isBetween(0.01, 0.999).isGreaterThanOrEqualTo(last);
            last = probability;
        }
        assertThat(last).isGreaterThan(0.95);
    }
}
