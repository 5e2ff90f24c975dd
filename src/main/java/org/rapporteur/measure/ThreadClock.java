package org.rapporteur.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** Adds up what some work takes of the processor, on the thread that does it: what others do does not count. */
final class ThreadClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private long nanos;

    <T> T giving(Supplier<T> work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            nanos += THREADS.getCurrentThreadCpuTime() - begin;
        }
    }

    void running(Runnable work) {
        giving(() -> {
            work.run();
            return true;
        });
    }

    /** The seconds since the last time that this was asked. */
    double take() {
        double seconds = nanos / NANOS;
        nanos = 0;
        return seconds;
    }
}
