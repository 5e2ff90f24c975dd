package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final int MUCH = 40 << 20;

    private final List<Deadline> running = new ArrayList<>();
    private final AtomicLong collections = new AtomicLong();
    private final AtomicBoolean isFull = new AtomicBoolean();
    private final HeapWatch watch = new HeapWatch(() -> running, collections::get, isFull::get);

    @Test
    void whoBeginsAfterACollectionIsNotBlamedForWhatItLeft() {
        try (Deadline first = greedy()) {
            isFull.set(true);
            watch.look();
            assertThat(first.reached()).as("nothing was collected yet").isNull();
            collections.set(1);
            watch.look();
            assertThat(first.reached()).isEqualTo(Deadline.Reason.MEMORY);
        }
        running.clear();
        try (Deadline second = greedy()) {
            watch.look();
            assertThat(second.reached())
                    .as("full, as the collection before left it")
                    .isNull();
            collections.set(2);
            watch.look();
            assertThat(second.reached()).isEqualTo(Deadline.Reason.MEMORY);
        }
    }

    @Test
    void aCollectionWhileNothingRunsBlamesNobodyLater() {
        isFull.set(true);
        collections.set(1);
        watch.look();
        try (Deadline later = greedy()) {
            watch.look();
            assertThat(later.reached()).isNull();
        }
    }

    private Deadline greedy() {
        Deadline deadline = Deadline.in(Duration.ZERO);
        running.add(deadline);
        assertThat(new byte[MUCH]).hasSize(MUCH);
        return deadline;
    }
}
