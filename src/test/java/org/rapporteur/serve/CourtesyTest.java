package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private static final int STEPS = 20;

    @Test
    void whoGivesWayWaitsThreeTimesAsLongAsItWorks() {
        Courtesy courtesy = new Courtesy(() -> true);
        long begin = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            long step = System.nanoTime();
            while (System.nanoTime() - step < 1_100_000) {
                Thread.onSpinWait();
            }
            courtesy.run();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(STEPS * 4L));
    }

    @Test
    void whetherOthersWorkIsAskedAtEachStep() {
        AtomicInteger asked = new AtomicInteger();
        Courtesy courtesy = new Courtesy(() -> {
            asked.incrementAndGet();
            return false;
        });
        courtesy.run();
        courtesy.run();
        assertThat(asked).hasValue(2);
    }
}
