package org.rapporteur.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends what serves when the process is told to end, and keeps the process until all is closed that was opened with it:
 * else its temporary files would stay. Opened before anything that is to be closed.
 */
final class Ending implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * When the process is told to end, that is run, after which the thread that serves is expected to close the rest.
     */
    void by(Runnable end) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.run();
            try {
                closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
