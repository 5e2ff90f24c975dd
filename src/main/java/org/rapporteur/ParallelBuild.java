package org.rapporteur;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.BatchOutcome;
import org.rapporteur.store.Refusal;

/**
 * Works on articles with several threads and writes their graphs, in the order of the input, with one.
 *
 * <p>An article that takes too long is given up: it is rejected, and its worker replaced until it ends.
 *
 * <p>One thread reads ahead, but no further than the queue is long, so that memory does not grow with the input. What
 * goes wrong with one article, be it an {@link Error}, is that article's rejection.
 */
final class ParallelBuild {
    /**
     * What the workers do while a batch is written to a large store: where an article takes a megabyte, a sixteenth of
     * the heap.
     */
    static final int READ_AHEAD =
            (int) Math.max(64, Math.min(1024, Runtime.getRuntime().maxMemory() >> 24));

    private static final int GLANCE_MILLISECONDS = 200;
    private static final long STACK_BYTES = 8L << 20;

    /** Articles of more chars than this in all are not worked on at once: a parse needs a thousand times its text. */
    private static final int CHARS_AT_ONCE = 1_000_000;

    private final Supplier<Function<Article, ArticleWork>> work;
    private final GraphSink sink;
    private final BuildOptions options;
    private final BuildListener listener;
    private final Tally tally = new Tally();
    private final Semaphore chars = new Semaphore(CHARS_AT_ONCE, true);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(daemons("rapporteur-clock-"));
    private final BlockingQueue<Future<Outcome>> queue = new ArrayBlockingQueue<>(READ_AHEAD);
    private final List<Outcome> batch = new ArrayList<>();
    private long batchSince;
    private long batchTriples;
    private Duration lastWrite = Duration.ZERO;

    /**
     * @param work what is done with each article; getting it may take time, as to load models, that no article is
     *     charged
     */
    ParallelBuild(
            Supplier<Function<Article, ArticleWork>> work,
            GraphSink sink,
            BuildOptions options,
            BuildListener listener) {
        this.work = work;
        this.sink = sink;
        this.options = options;
        this.listener = listener;
    }

    /** What became of one item; {@code work} is null where the store holds the article, or where there is none. */
    private record Outcome(SourceItem item, @Nullable ArticleWork work) {}

    /** The outcome after the last one. */
    private static final Outcome END = new Outcome(new Rejected("", ErrorCode.INPUT_EMPTY, ""), null);

    BuildReport run(Stream<SourceItem> items) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                options.threads(),
                Integer.MAX_VALUE,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("rapporteur-"));
        Thread reader = new Thread(() -> read(items.iterator(), workers), "rapporteur-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            Outcome outcome = next();
            while (outcome != END) {
                take(outcome);
                outcome = next();
            }
            write();
        } catch (InterruptedException e) {
            // Written before the thread is interrupted again: an interrupted thread's file operations close the files.
            write();
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
            // Not interrupted: an interrupt closes the files of the store under a worker that looks something up.
            queue.forEach(waiting -> waiting.cancel(false));
            workers.shutdown();
            clock.shutdownNow();
        }
        return tally.report();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, name + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }

    private void read(Iterator<SourceItem> items, ThreadPoolExecutor workers) {
        Map<String, String> seen = new HashMap<>();
        try {
            try {
                while (items.hasNext()) {
                    SourceItem item = items.next();
                    queue.put(
                            item instanceof Read read && isNew(read, seen)
                                    ? submit(read, workers)
                                    : CompletableFuture.completedFuture(new Outcome(done(item, seen), null)));
                }
                queue.put(CompletableFuture.completedFuture(END));
            } catch (RuntimeException | Error e) {
                queue.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isNew(Read read, Map<String, String> seen) {
        return seen.putIfAbsent(read.article().id(), Iris.graph(read.article())) == null;
    }

    /**
     * What becomes of an item without work: the same article once more is there already, another one of its name is
     * not.
     */
    private static SourceItem done(SourceItem item, Map<String, String> seen) {
        return item instanceof Read read
                        && !Iris.graph(read.article())
                                .equals(seen.get(read.article().id()))
                ? Rejected.duplicate(read)
                : item;
    }

    /** Its outcome comes from a worker or, where that takes too long, from the clock. */
    private Future<Outcome> submit(Read read, ThreadPoolExecutor workers) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        workers.execute(() -> {
            try {
                outcome.complete(workOn(read, outcome, workers));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                outcome.cancel(false);
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }

    private Outcome workOn(Read read, CompletableFuture<Outcome> outcome, ThreadPoolExecutor workers)
            throws InterruptedException {
        Article article = read.article();
        int permits = Math.max(1, Math.min(CHARS_AT_ONCE, article.body().length()));
        chars.acquire(permits);
        try {
            if (!options.again() && sink.holds(article)) {
                return new Outcome(read, null);
            }
            Function<Article, ArticleWork> ready = work.get();
            if (options.articleTime().isZero()) {
                return new Outcome(read, ready.apply(article));
            }
            Overtime overtime = new Overtime(() -> {
                outcome.complete(new Outcome(Rejected.tooSlow(read.where(), options.articleTime()), null));
                // The others get a worker in place of this one, which may be deaf to an interrupt.
                workers.setCorePoolSize(workers.getCorePoolSize() + 1);
            });
            Future<?> alarm =
                    clock.schedule(overtime::begins, options.articleTime().toMillis(), TimeUnit.MILLISECONDS);
            try {
                return new Outcome(read, ready.apply(article));
            } finally {
                alarm.cancel(false);
                if (overtime.ended()) {
                    workers.setCorePoolSize(workers.getCorePoolSize() - 1);
                }
            }
        } catch (RapporteurException e) {
            if (e.code() == ErrorCode.ARTICLE_TOO_LONG) {
                return new Outcome(new Rejected(read.where(), e.code(), String.valueOf(e.getMessage())), null);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            return new Outcome(Rejected.failed(read.where(), e), null);
        } finally {
            chars.release(permits);
        }
    }

    /** The end of the time of one article, and the thread that works on it: interrupted only while it does. */
    private static final class Overtime {
        private final Runnable begun;
        private final Thread worker = Thread.currentThread();
        private boolean isOver;
        private boolean isDone;

        Overtime(Runnable begun) {
            this.begun = begun;
        }

        synchronized void begins() {
            if (!isDone) {
                isOver = true;
                begun.run();
                worker.interrupt();
            }
        }

        /** Whether there was any; from now on the thread is left alone. */
        synchronized boolean ended() {
            isDone = true;
            if (isOver) {
                // Else the next that it does would be taken for interrupted, and close the files of the store.
                Thread.interrupted();
            }
            return isOver;
        }
    }

    /** Waits for the next outcome; writes meanwhile what has waited long enough, and looks whether to go on. */
    private Outcome next() throws InterruptedException {
        Future<Outcome> future = null;
        while (listener.goesOn()) {
            try {
                if (future == null) {
                    future = queue.poll(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                if (future != null) {
                    return future.get(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                writeIfDue();
            } catch (TimeoutException e) {
                writeIfDue();
            } catch (ExecutionException e) {
                write();
                throw e.getCause() instanceof RapporteurException known
                        ? known
                        : new IllegalStateException("the input could not be read on: " + e.getCause(), e.getCause());
            }
        }
        return END;
    }

    private void writeIfDue() {
        if (System.nanoTime() - batchSince >= options.batchTimeAfter(lastWrite).toNanos()) {
            write();
        }
    }

    private void take(Outcome outcome) {
        ArticleWork done = outcome.work();
        if (outcome.item() instanceof Skipped skipped) {
            tally.skip(skipped);
            return; // no article: nobody counts on it
        }
        if (outcome.item() instanceof Rejected rejected) {
            tally.reject(rejected);
        } else if (done == null) {
            tally.keep((Read) outcome.item());
        } else {
            batchSince = batch.isEmpty() ? System.nanoTime() : batchSince;
            batch.add(outcome);
            batchTriples += done.graph().graph().size();
        }
        listener.done(outcome.item(), tally.done(done == null ? 0 : done.words()));
        if (options.isFull(batch.size(), batchTriples)) {
            write();
        } else {
            writeIfDue();
        }
    }

    private void write() {
        if (batch.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = List.copyOf(batch);
        batch.clear();
        batchTriples = 0;
        long begin = System.nanoTime();
        BatchOutcome stored = sink.add(outcomes.stream()
                .map(ParallelBuild::work)
                .map(ArticleWork::graph)
                .toList());
        lastWrite = Duration.ofNanos(System.nanoTime() - begin);
        sink.written();
        tally.stored(stored);
        Map<String, Refusal> refused = new HashMap<>();
        stored.refused().forEach(refusal -> refused.put(refusal.articleId(), refusal));
        for (Outcome outcome : outcomes) {
            Refusal refusal = refused.get(work(outcome).graph().articleId());
            if (refusal != null) {
                tally.reject(Rejected.unsound(outcome.item().where(), refusal.violations()));
            } else {
                tally.found((Read) outcome.item(), work(outcome));
            }
        }
    }

    private static ArticleWork work(Outcome outcome) {
        return Objects.requireNonNull(outcome.work());
    }
}
