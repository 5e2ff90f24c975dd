package org.rapporteur.spark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;

/**
 * Works on one article after the other, so that none ends the job: what goes wrong with an article, be it an
 * {@link Error}, and an article that takes too long, is a rejection. It has a thread of its own, for a parse needs a
 * deeper stack than a task of Spark has, and one that is deaf to interrupts can be left behind.
 */
final class GuardedWork implements AutoCloseable {
    private static final long STACK_BYTES = 8L << 20;

    private final ArticleWork work;
    private final Duration limit;
    private ExecutorService thread = thread();

    /** @param limit the longest that one article may take; zero is without end */
    GuardedWork(ArticleWork work, Duration limit) {
        this.work = work;
        this.limit = limit;
    }

    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(null, task, "rapporteur-article", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What became of an article: one of both is null. */
    record Outcome(@Nullable ArticleGraph graph, @Nullable Rejected rejected) {}

    Outcome work(Read read) {
        int chars =
                Math.max(1, Math.min(Worker.CHARS_AT_ONCE, read.article().body().length()));
        try {
            Worker.chars().acquire(chars);
            try {
                return within(read);
            } finally {
                Worker.chars().release(chars);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was stopped", e);
        }
    }

    private Outcome within(Read read) throws InterruptedException {
        Future<ArticleGraph> future = thread.submit(() -> work.work(read.article()));
        try {
            ArticleGraph graph = limit.isZero() ? future.get() : future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            List<String> violations = Worker.shapes().violations(graph.graph());
            return violations.isEmpty()
                    ? new Outcome(graph, null)
                    : new Outcome(null, Rejected.unsound(read.where(), violations));
        } catch (TimeoutException e) {
            thread.shutdownNow();
            thread = thread();
            return new Outcome(null, Rejected.tooSlow(read.where(), limit));
        } catch (ExecutionException e) {
            return new Outcome(null, rejection(read, e.getCause()));
        }
    }

    private static Rejected rejection(Read read, @Nullable Throwable cause) {
        if (cause instanceof RapporteurException known) {
            if (known.code() != ErrorCode.ARTICLE_TOO_LONG) {
                throw known; // of no one article: a model that is missing
            }
            return new Rejected(read.where(), known.code(), String.valueOf(known.getMessage()));
        }
        return Rejected.failed(read.where(), cause == null ? new IllegalStateException() : cause);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
