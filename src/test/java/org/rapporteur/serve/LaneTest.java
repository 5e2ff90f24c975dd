package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.serve.Lane.Refusal;

@Timeout(60)
class LaneTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);

    private void hold() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.add("done");
    }

    private Object next() throws InterruptedException {
        return String.valueOf(events.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void runsSoManyLetsSoManyWaitAndRefusesTheRest() throws InterruptedException {
        try (Lane lane = new Lane("test", 2, 1, LONG, 9)) {
            for (int i = 0; i < 4; i++) {
                lane.submit(this::hold, LONG, events::add);
            }
            assertThat(next()).isEqualTo("FULL");
            assertThat(lane.running()).isEqualTo(2);
            assertThat(lane.waiting()).isEqualTo(1);
            release.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(next()).isEqualTo("done");
            }
        }
    }

    @Test
    void sendsAwayWhoWaitedTooLong() throws InterruptedException {
        try (Lane lane = new Lane("test", 1, 5, Duration.ofMillis(50), 9)) {
            lane.submit(this::hold, LONG, events::add);
            lane.submit(() -> events.add("never"), LONG, events::add);
            assertThat(next()).isEqualTo("WAITED");
            assertThat(lane.waiting()).isZero();
            release.countDown();
            assertThat(next()).isEqualTo("done");
            assertThat(events).isEmpty();
        }
    }

    /** Else a client that waits would learn nothing until its connection ends. */
    @Test
    void sendsAwayWhoWaitsWhenItCloses() throws InterruptedException {
        Lane lane = new Lane("test", 1, 5, LONG, 9);
        lane.submit(this::hold, LONG, events::add);
        lane.submit(() -> events.add("never"), LONG, events::add);
        Thread closing = new Thread(lane::close);
        closing.start();
        assertThat(next()).isEqualTo("FULL");
        release.countDown();
        closing.join();
        assertThat(next()).isEqualTo("done");
        assertThat(events).isEmpty();
    }

    /** The place of what does not end is given to the next, and too many such stop the lane. */
    @Test
    void abandonsWhatDoesNotEnd() throws InterruptedException {
        Duration soon = Duration.ofMillis(50);
        try (Lane lane = new Lane("test", 1, 5, LONG, 2)) {
            lane.submit(this::hold, soon, events::add);
            assertThat(next()).isEqualTo("ABANDONED");
            assertThat(lane.abandoned()).isEqualTo(1);
            lane.submit(() -> events.add("next"), LONG, events::add);
            assertThat(next()).isEqualTo("next");
            lane.submit(this::hold, soon, events::add);
            assertThat(next()).isEqualTo("ABANDONED");
            lane.submit(() -> events.add("never"), LONG, events::add);
            assertThat(next()).isEqualTo(Refusal.STUCK.name());
            release.countDown();
            assertThat(next()).isEqualTo("done");
            assertThat(next()).isEqualTo("done");
            while (lane.abandoned() > 0) {
                Thread.sleep(10);
            }
            lane.submit(() -> events.add("again"), LONG, events::add);
            assertThat(next()).isEqualTo("again");
        }
    }
}
