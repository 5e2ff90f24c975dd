package org.rapporteur.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The stream from a client, which says when it has ended and nothing is under way any more: a client that sends its
 * questions and closes its end, as {@code rapporteur mcp < questions} does, still gets its answers.
 */
final class Conversation extends FilterInputStream {
    private static final int STILL_MILLISECONDS = 300;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private volatile long lastMoved = System.nanoTime();

    Conversation(InputStream in) {
        super(in);
    }

    /** Runs {@code work} as a part of the conversation. */
    <T> T during(Supplier<T> work) {
        running.incrementAndGet();
        try {
            return work.get();
        } finally {
            lastMoved = System.nanoTime();
            running.decrementAndGet();
        }
    }

    /** Waits for the end. */
    void join() throws InterruptedException {
        ended.await();
        long stillFor;
        do {
            Thread.sleep(STILL_MILLISECONDS);
            stillFor = System.nanoTime() - lastMoved;
        } while (running.get() > 0 || stillFor < STILL_MILLISECONDS * 1_000_000L);
    }

    @Override
    public int read() throws IOException {
        return noted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return noted(super.read(bytes, offset, length));
    }

    private int noted(int read) throws IOException {
        lastMoved = System.nanoTime();
        if (read < 0) {
            ended.countDown();
            try {
                // The transport ends with its input, and answers that are still worked on would be lost.
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return read;
    }
}
