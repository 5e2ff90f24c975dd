package org.rapporteur.query;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
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
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
            .toList();
    private long collections;

    HeapWatch(Supplier<Collection<Deadline>> running) {
        this.running = running;
    }

    static long allocatedBy(Thread thread) {
        return THREADS.getThreadAllocatedBytes(thread.getId());
    }

    void look() {
        if (running.get().isEmpty() || pools.stream().noneMatch(HeapWatch::isFull)) {
            return;
        }
        long now = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
        Deadline greediest = greediest();
        if (now != collections && greediest != null) {
            collections = now;
            greediest.stop(Deadline.Reason.MEMORY);
        }
    }

    private @Nullable Deadline greediest() {
        return running.get().stream()
                .filter(deadline -> deadline.reached() == null && deadline.allocated() > INNOCENT)
                .max(Comparator.comparingLong(Deadline::allocated))
                .orElse(null);
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        MemoryUsage after = pool.getCollectionUsage();
        return after != null && after.getMax() > 0 && after.getUsed() > FULL * after.getMax();
    }
}
