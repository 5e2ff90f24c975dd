package org.rapporteur.serve;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Places for work of one kind: so many run at once, so many wait, the rest is refused at once.
 *
 * <p>Work that does not end by its limit is abandoned: its place is given to the next, its thread goes on until it ends
 * by itself (Java can end no thread), and when there are too many such, the lane takes nothing more. Interrupting is no
 * way out: TDB2 reads its files through channels, which an interrupt closes for everybody.
 */
final class Lane implements AutoCloseable {
    /** Why work was not done, or not waited for. */
    enum Refusal {
        /** All places are taken, those to wait in as well. */
        FULL,
        /** No place became free in time. */
        WAITED,
        /** Too much work cannot be stopped. */
        STUCK,
        /** The work did not end when told to; it was begun. */
        ABANDONED
    }

    private enum State {
        WAITING,
        RUNNING,
        OVER
    }

    private static final AtomicInteger THREADS = new AtomicInteger();
    // Deeply nested queries are parsed by recursion.
    private static final long STACK = 8L << 20;
    private static final int LAST_SECONDS = 5;

    private final int places;
    private final int waitingPlaces;
    private final int mostAbandoned;
    private final Duration patience;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final ExecutorService threads;
    private final ScheduledThreadPoolExecutor clock;
    // Written under the lock, and read without it by who gives way.
    private volatile int running;
    private int abandoned;
    private boolean closed;

    Lane(String name, int places, int waitingPlaces, Duration patience, int mostAbandoned) {
        this.places = places;
        this.waitingPlaces = waitingPlaces;
        this.patience = patience;
        this.mostAbandoned = mostAbandoned;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> thread(name, work));
        this.clock = new ScheduledThreadPoolExecutor(1, work -> thread(name + "-clock", work));
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, "rapporteur-" + name + "-" + THREADS.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }

    private static final class Job {
        private final Runnable work;
        private final Duration limit;
        private final Consumer<Refusal> refused;
        private State state = State.WAITING;
        private @Nullable Future<?> alarm;

        Job(Runnable work, Duration limit, Consumer<Refusal> refused) {
            this.work = work;
            this.limit = limit;
            this.refused = refused;
        }
    }

    /**
     * Runs the work now or when a place is free.
     *
     * @param limit when it is abandoned; zero is never
     * @param refused called if the work is not begun, or is abandoned; never twice
     */
    void submit(Runnable work, Duration limit, Consumer<Refusal> refused) {
        Refusal refusal = place(new Job(work, limit, refused));
        if (refusal != null) {
            refused.accept(refusal);
        }
    }

    private synchronized @Nullable Refusal place(Job job) {
        if (closed) {
            return Refusal.FULL;
        }
        if (abandoned >= mostAbandoned) {
            return Refusal.STUCK;
        }
        if (running < places) {
            start(job);
            return null;
        }
        if (waiting.size() >= waitingPlaces) {
            return Refusal.FULL;
        }
        waiting.add(job);
        job.alarm = clock.schedule(() -> sendAway(job), patience.toMillis(), TimeUnit.MILLISECONDS);
        return null;
    }

    private void start(Job job) {
        running = running + 1;
        job.state = State.RUNNING;
        if (job.alarm != null) {
            job.alarm.cancel(false);
        }
        job.alarm = job.limit.isZero()
                ? null
                : clock.schedule(() -> abandon(job), job.limit.toMillis(), TimeUnit.MILLISECONDS);
        threads.execute(() -> {
            try {
                job.work.run();
            } finally {
                finish(job);
            }
        });
    }

    private synchronized void finish(Job job) {
        if (job.alarm != null) {
            job.alarm.cancel(false);
        }
        if (job.state == State.RUNNING) {
            job.state = State.OVER;
            leave();
        } else {
            abandoned--;
        }
    }

    private void leave() {
        running = running - 1;
        Job next = closed ? null : waiting.poll();
        if (next != null) {
            start(next);
        }
    }

    private void sendAway(Job job) {
        synchronized (this) {
            if (job.state != State.WAITING) {
                return;
            }
            job.state = State.OVER;
            waiting.remove(job);
        }
        job.refused.accept(Refusal.WAITED);
    }

    private void abandon(Job job) {
        synchronized (this) {
            if (job.state != State.RUNNING) {
                return;
            }
            job.state = State.OVER;
            abandoned++;
            leave();
        }
        job.refused.accept(Refusal.ABANDONED);
    }

    int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many are still at work although nobody waits for them. */
    synchronized int abandoned() {
        return abandoned;
    }

    /** Starts nothing more, sends away what waits, and waits a little for what runs. */
    @Override
    public void close() {
        List<Job> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            left.forEach(job -> job.state = State.OVER);
            waiting.clear();
        }
        left.forEach(job -> job.refused.accept(Refusal.FULL));
        clock.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(Lane.class).warn("queries that cannot be stopped still run");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
