package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildOptionsTest {
    private static final BuildOptions OPTIONS = BuildOptions.DEFAULT;

    @Test
    void aBatchWaitsLongerWhereWritingTakesLongButNeverVeryLong() {
        assertThat(OPTIONS.batchTimeAfter(Duration.ZERO)).isEqualTo(OPTIONS.batchTime());
        assertThat(OPTIONS.batchTimeAfter(Duration.ofMillis(100))).isEqualTo(OPTIONS.batchTime());
        assertThat(OPTIONS.batchTimeAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(20));
        assertThat(OPTIONS.batchTimeAfter(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aBatchIsFullByItsArticlesOrByTheMemoryThatItsTriplesTake() {
        assertThat(OPTIONS.isFull(OPTIONS.batchSize(), 1)).isTrue();
        assertThat(OPTIONS.isFull(OPTIONS.batchSize() - 1, 1)).isFalse();
        assertThat(OPTIONS.isFull(1, Runtime.getRuntime().maxMemory())).isTrue();
    }
}
