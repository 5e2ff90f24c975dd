package org.rapporteur.query;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * When one query must end, and the signal that ends it.
 *
 * <pre>{@code
 * try (Deadline deadline = Deadline.in(Duration.ofSeconds(60))) {
 *     … .context(QueryGuard.context(dataset, deadline)) …
 * } catch (QueryCancelledException e) {
 *     deadline.reached()   // says why
 * }
 * }</pre>
 *
 * <p>The thread that opens a deadline is the one that runs the query. A thread of its own raises the signal: it takes
 * no lock and runs no code of a query, so that no query can hold up the deadline of another, as it can with the
 * timeouts of Jena, whose alarm waits for a lock that a query holds while its plan is made.
 */
public final class Deadline implements AutoCloseable {
    /** Why a query was told to end. */
    public enum Reason {
        /** It took too long. */
        TIME,
        /** It was the one that held most while memory ran out. */
        MEMORY
    }

    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    private final AtomicBoolean signal;
    private final AtomicReference<@Nullable Reason> reason;
    private final Thread runner = Thread.currentThread();
    private final long allocatedBefore = HeapWatch.allocatedBy(runner);
    private final @Nullable Deadline outer;
    private final Duration time;
    private final Runnable pause;
    private final @Nullable Future<?> alarm;

    private Deadline(@Nullable Deadline outer, Duration time, Runnable pause) {
        this.outer = outer;
        this.pause = pause;
        this.signal = outer == null ? new AtomicBoolean() : outer.signal;
        this.reason = outer == null ? new AtomicReference<>() : outer.reason;
        this.time = time;
        this.alarm =
                time.isZero() ? null : CLOCK.schedule(() -> stop(Reason.TIME), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "rapporteur-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        HeapWatch watch = new HeapWatch(() -> RUNNING);
        var unused = clock.scheduleWithFixedDelay(
                watch::look, HeapWatch.EVERY_MS, HeapWatch.EVERY_MS, TimeUnit.MILLISECONDS);
        return clock;
    }

    /**
     * The deadline of what the calling thread is about to do; zero is without end. Inside another deadline of the
     * thread it can only end things sooner: what is stopped is the whole.
     */
    public static Deadline in(Duration time) {
        Deadline outer = CURRENT.get();
        return in(time, outer == null ? () -> {} : outer.pause);
    }

    /**
     * The same of work that gives way to other work.
     *
     * @param pause called by the thread wherever it looks whether it is to end, so very often; may wait a little
     */
    public static Deadline in(Duration time, Runnable pause) {
        Deadline outer = CURRENT.get();
        Deadline deadline = new Deadline(outer, time, pause);
        CURRENT.set(deadline);
        if (outer == null) {
            RUNNING.add(deadline);
        }
        return deadline;
    }

    /** The deadline inside which the calling thread works, or null. */
    public static @Nullable Deadline current() {
        return CURRENT.get();
    }

    /** How many queries of this process run. */
    public static int running() {
        return RUNNING.size();
    }

    /** Tells the query to end; the first reason counts. */
    public void stop(Reason why) {
        reason.compareAndSet(null, why);
        signal.set(true);
    }

    /** Why the query was told to end, or null where it was not. */
    public @Nullable Reason reached() {
        return reason.get();
    }

    /** What to tell the one who asked: {@code took longer than 60 s}. */
    public String complaint() {
        return reached() == Reason.MEMORY
                ? "needed more memory than there is"
                : "took longer than " + time.toMillis() / 1000.0 + " s";
    }

    /** What Jena looks at; it stays raised once it is. */
    AtomicBoolean signal() {
        return signal;
    }

    /** The bytes that the query's thread has allocated for it, gone ones included. */
    long allocated() {
        return HeapWatch.allocatedBy(runner) - allocatedBefore;
    }

    /** Ends what the thread does, if it was told to end. */
    public void check() {
        pause.run();
        if (signal.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Ends what the calling thread does, if its deadline says so. */
    static void checkCurrent() {
        Deadline deadline = CURRENT.get();
        if (deadline != null) {
            deadline.check();
        }
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        CURRENT.set(outer);
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
