package org.rapporteur.link.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.link.copy.MeasureCopies.Pair;

/** The threshold tells made-up copies from articles that only share something. */
class CopyThresholdTest {
    @ParameterizedTest
    @EnumSource
    void tellsCopiesFromOthers(Pair pair) {
        double share = MeasureCopies.share(pair, Shingles.CONTAINED);
        if (pair.isCopy()) {
            assertThat(share).isGreaterThanOrEqualTo(0.85);
        } else {
            assertThat(share).isZero();
        }
    }
}
