package org.rapporteur.serve;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets others go first: while they are at work, whoever gives way works a millisecond and then waits three. Threads of
 * one process have the same claim on its processors, and a long query would else take from each page as much as it
 * wants.
 *
 * <p>One for each query; only its own thread gives way.
 */
final class Courtesy implements Runnable {
    private static final long WORK_NS = 1_000_000;
    private static final long WAIT_NS = 3 * WORK_NS;

    private final BooleanSupplier othersWork;
    private long since = System.nanoTime();

    /** @param othersWork whether somebody is at work who goes first */
    Courtesy(BooleanSupplier othersWork) {
        this.othersWork = othersWork;
    }

    /** Waits, if it is time to. */
    @Override
    public void run() {
        if (othersWork.getAsBoolean() && System.nanoTime() - since > WORK_NS) {
            LockSupport.parkNanos(this, WAIT_NS);
            since = System.nanoTime();
        }
    }
}
