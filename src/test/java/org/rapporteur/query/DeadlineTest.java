package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void whatIsStoppedEndsAtTheNextLook() {
        try (Deadline deadline = Deadline.in(Duration.ZERO)) {
            deadline.check();
            deadline.stop(Deadline.Reason.MEMORY);
            deadline.stop(Deadline.Reason.TIME);
            assertThatThrownBy(deadline::check).isInstanceOf(QueryCancelledException.class);
            assertThat(deadline.reached()).isEqualTo(Deadline.Reason.MEMORY);
        }
        assertThat(Deadline.current()).isNull();
    }

    @Test
    void whoGivesWayDoesSoInsideAnotherDeadlineToo() {
        AtomicInteger pauses = new AtomicInteger();
        try (Deadline outer = Deadline.in(Duration.ZERO, pauses::incrementAndGet)) {
            outer.check();
            try (Deadline inner = Deadline.in(Duration.ofMinutes(1))) {
                inner.check();
                inner.stop(Deadline.Reason.TIME);
            }
            assertThatThrownBy(outer::check).isInstanceOf(QueryCancelledException.class);
        }
        assertThat(pauses).hasValue(3);
    }
}
