package org.rapporteur.query;

import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The long texts that the expressions of one query have made and that are still held, in rows that wait to be sorted,
 * in groups, in joins. A query that holds too many is stopped before memory is full: a few dozen rows of them fill it
 * between two looks of {@link HeapWatch}.
 *
 * <p>What is held nobody counts in Java but the collector, so each text is referred to weakly. Only when those that are
 * not known to be gone are too many a collection is asked for; the query waits where the last one was a moment ago, so
 * that others are not held up by collections.
 */
final class HeldText {
    /** Shorter ones fill memory slowly enough for {@link HeapWatch}. */
    private static final int SHORTEST = 4096;

    private static final int BYTES_PER_CHAR = 2;
    private static final long BETWEEN_COLLECTIONS_MS = 1000;
    private static final long PAUSE_MS = 20;

    private static long lastCollection = System.nanoTime() / 1_000_000 - BETWEEN_COLLECTIONS_MS;

    private final Deadline deadline;
    private final long mostBytes;
    private final Set<Made> made = new HashSet<>();
    private long bytes;

    HeldText(Deadline deadline, long mostBytes) {
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    /** One text, itself and not what is equal to it: many equal texts take as much as others. */
    private static final class Made extends WeakReference<String> {
        private final int hash;
        private final long bytes;

        Made(String text) {
            super(text);
            this.hash = System.identityHashCode(text);
            this.bytes = (long) BYTES_PER_CHAR * text.length();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Made that && get() != null && get() == that.get();
        }
    }

    long mostBytes() {
        return mostBytes;
    }

    /** Takes note of what an expression has made; ends the query if it holds too much. */
    void note(@Nullable Node node) {
        String text = node == null ? "" : text(node);
        if (text.length() < SHORTEST) {
            return;
        }
        Made one = new Made(text);
        if (!made.add(one)) {
            return;
        }
        bytes += one.bytes;
        if (bytes > mostBytes) {
            forgetGone();
            if (bytes > mostBytes) {
                collect();
                forgetGone();
                // Half, so that the next collection is far.
                if (bytes > mostBytes / 2) {
                    stop();
                }
            }
        }
    }

    /** Ends the query. */
    void stop() {
        deadline.stop(Deadline.Reason.MEMORY);
        deadline.check();
    }

    private static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? node.getURI() : "";
    }

    private void forgetGone() {
        made.removeIf(one -> one.get() == null);
        bytes = made.stream().mapToLong(one -> one.bytes).sum();
    }

    private void collect() {
        while (!isTurn()) {
            deadline.check();
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop();
            }
        }
        System.gc();
    }

    private static synchronized boolean isTurn() {
        long now = System.nanoTime() / 1_000_000;
        if (now - lastCollection < BETWEEN_COLLECTIONS_MS) {
            return false;
        }
        lastCollection = now;
        return true;
    }
}
