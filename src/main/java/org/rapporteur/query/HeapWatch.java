package org.rapporteur.query;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the query that holds most when memory runs out, before the others fail with it.
 *
 * <p>What a query holds cannot be measured, what its thread has allocated can: a cross product that is sorted allocates
 * what it holds. So the one that allocated most is ended, and the next only after another collection has shown that
 * this was not enough.
 */
final class HeapWatch {
    static final long EVERY_MS = 100;

    // Of the old generation after a collection; above it collections get ever longer.
    private static final double FULL = 0.7;
    // A query that allocated less cannot be why memory runs out.
    private static final long INNOCENT = 32L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Supplier<Collection<Deadline>> running;
    private final LongSupplier collections;
    private final BooleanSupplier isFull;
    private long seen;

    HeapWatch(Supplier<Collection<Deadline>> running) {
        this(
                running,
                HeapWatch::collections,
                () -> ManagementFactory.getMemoryPoolMXBeans().stream().anyMatch(HeapWatch::isFull));
    }

    /**
     * The same, for tests.
     *
     * @param collections how often the old generation was collected
     * @param isFull whether it was full after the last time
     */
    HeapWatch(Supplier<Collection<Deadline>> running, LongSupplier collections, BooleanSupplier isFull) {
        this.running = running;
        this.collections = collections;
        this.isFull = isFull;
    }

    static long allocatedBy(Thread thread) {
        return THREADS.getThreadAllocatedBytes(thread.getId());
    }

    /** What a collection has shown counts once: who begins later is not to blame for it. */
    void look() {
        long now = collections.getAsLong();
        if (now == seen) {
            return;
        }
        seen = now;
        if (isFull.getAsBoolean()) {
            Deadline greediest = greediest();
            if (greediest != null) {
                greediest.stop(Deadline.Reason.MEMORY);
            }
        }
    }

    private @Nullable Deadline greediest() {
        return running.get().stream()
                .filter(deadline -> deadline.reached() == null && deadline.allocated() > INNOCENT)
                .max(Comparator.comparingLong(Deadline::allocated))
                .orElse(null);
    }

    /** Those of the young generation alone say nothing of the old one. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> Stream.of(collector.getMemoryPoolNames()).anyMatch(HeapWatch::isOld))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static boolean isOld(String pool) {
        return pool.contains("Old") || pool.contains("Tenured");
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        MemoryUsage after = isOld(pool.getName()) ? pool.getCollectionUsage() : null;
        return after != null && after.getMax() > 0 && after.getUsed() > FULL * after.getMax();
    }
}
