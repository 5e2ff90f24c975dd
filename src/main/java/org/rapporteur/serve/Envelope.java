package org.rapporteur.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.rapporteur.query.Deadline;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.store.NewsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around everything that reads the store. What it holds runs in a {@link Lane} and under a {@link Deadline},
 * answers into a {@link Spool}, and is sent when it is whole; so no thread of the server waits for a query, nor a query
 * for a client. All that it reads is of one commit of the store.
 *
 * <p>SPARQL and graphs have one lane. The pages and the shipped questions, which are known to be cheap, have another,
 * to which the first gives way ({@link Courtesy}), and their answers are kept in an {@link AnswerCache}.
 */
final class Envelope extends Handler.Wrapper {
    // Between the signal to stop and giving up: a query that listens ends in milliseconds, on a busy machine later.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);

    private final Limits limits;
    private final Duration timeout;
    private final NewsStore store;
    private final Metrics metrics;
    private final Lane queries;
    private final Lane pages;
    private final AnswerCache cache;
    private final AtomicLong spooled = new AtomicLong();
    private final Set<Deadline> working = ConcurrentHashMap.newKeySet();

    /** @param store what answers are about, each about one commit of it */
    Envelope(Limits limits, Duration timeout, NewsStore store, Metrics metrics) {
        this.limits = limits;
        this.timeout = timeout;
        this.store = store;
        this.metrics = metrics;
        this.queries = new Lane("queries", limits.running(), limits.waiting(), limits.patience(), limits.abandoned());
        // Many ask the same cheap questions at once; they wait in memory for some milliseconds.
        this.pages = new Lane("pages", limits.running(), 32 * limits.waiting(), limits.patience(), limits.abandoned());
        this.cache = new AnswerCache(limits.cacheBytes());
        metrics.lane("queries", queries);
        metrics.lane("pages", pages);
        metrics.cache(cache);
        metrics.spooled(spooled);
    }

    /** One request, which is answered once, whoever is first. */
    private static final class Exchange {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final AtomicBoolean answered = new AtomicBoolean();

        Exchange(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void send(Answer answer) {
            if (answered.compareAndSet(false, true)) {
                answer.send(request, response, callback);
            }
        }

        void send(CapturedResponse captured) throws IOException {
            if (answered.compareAndSet(false, true)) {
                Callback whole = Callback.from(callback, () -> close(captured.spool()));
                Answer.send(request, response, captured, captured.spool().read(), whole);
            } else {
                close(captured.spool());
            }
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        boolean isQuery = Request.getPathInContext(request).startsWith(GraphServer.DATASET + "/");
        if (isQuery || !isRead(request)) {
            run(exchange, isQuery ? queries : pages, null, 0);
            return true;
        }
        String key = key(request);
        long now = store.changes();
        boolean mine = cache.ask(key, now, answer -> {
            if (answer == null) {
                run(exchange, pages, null, 0);
            } else {
                exchange.send(answer);
            }
        });
        if (mine) {
            run(exchange, pages, key, now);
        }
        return true;
    }

    private static boolean isRead(Request request) {
        return request.getMethod().equals("GET") || Answer.isHead(request);
    }

    private static String key(Request request) {
        HttpFields headers = request.getHeaders();
        return request.getHttpURI().getPathQuery() + "\n" + headers.get(HttpHeader.ACCEPT) + "\n"
                + headers.get(HttpHeader.HOST) + "\n" + headers.get(HttpHeader.COOKIE);
    }

    private void run(Exchange exchange, Lane lane, @Nullable String key, long now) {
        Duration limit = timeout.isZero() ? timeout : timeout.plus(GRACE);
        lane.submit(() -> work(exchange, lane, key, now), limit, refusal -> {
            Answer answer = ErrorPages.answer(exchange.request, problem(exchange.request, refusal));
            metrics.refused(refusal);
            exchange.send(answer);
            share(key, now, answer);
        });
    }

    private void share(@Nullable String key, long now, @Nullable Answer answer) {
        if (key != null) {
            cache.give(key, now, answer);
        }
    }

    private void work(Exchange exchange, Lane lane, @Nullable String key, long now) {
        Spool spool = new Spool(limits.answerBytes(), spooled, limits.allAnswers());
        CapturedResponse captured = new CapturedResponse(exchange.request, exchange.response, spool);
        try {
            Problem problem = attempt(exchange, lane, captured);
            if (problem != null) {
                close(spool);
                Answer answer = ErrorPages.answer(exchange.request, problem);
                exchange.send(answer);
                share(key, now, answer);
                return;
            }
            byte[] shared = key != null && mayBeShared(captured) ? spool.upTo(limits.sharedBytes()) : null;
            if (shared != null) {
                close(spool);
                Answer answer =
                        new Answer(captured.getStatus(), captured.getHeaders().asImmutable(), shared);
                exchange.send(answer);
                share(key, now, answer);
            } else {
                exchange.send(captured);
                share(key, now, null);
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("an answer could not be sent: {}", e.toString());
            exchange.callback.failed(e);
            // Whoever waits for the same answer would else wait for ever, and so would all who ask later.
            share(key, now, null);
        }
    }

    private static boolean mayBeShared(CapturedResponse captured) {
        HttpFields headers = captured.getHeaders();
        return !headers.contains(HttpHeader.SET_COOKIE) && !headers.contains(HttpHeader.CACHE_CONTROL, "no-store");
    }

    /** Lets the page or endpoint answer; what went wrong, or null. */
    private @Nullable Problem attempt(Exchange exchange, Lane lane, CapturedResponse captured) {
        Runnable pause = lane == queries ? new Courtesy(() -> pages.running() > 0) : () -> {};
        try (NewsStore.Pin pin = store.pin();
                Deadline deadline = Deadline.in(timeout, pause)) {
            working.add(deadline);
            try {
                return attempt(exchange, captured, deadline);
            } finally {
                working.remove(deadline);
            }
        }
    }

    private @Nullable Problem attempt(Exchange exchange, CapturedResponse captured, Deadline deadline) {
        Throwable failure = null;
        try {
            CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
            Callback end = Callback.from(() -> done.complete(null), done::completeExceptionally);
            if (!super.handle(new DetachedRequest(exchange.request), captured, end)) {
                return Problem.of(404, ErrorCode.REQUEST_REFUSED, "There is nothing here; the pages begin at /.");
            }
            // All servlets here are done when they return, but one whose answer was refused is never called back.
            if (captured.failure() == null) {
                done.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            failure = e.getCause();
        } catch (StackOverflowError e) {
            return Problem.of(400, ErrorCode.QUERY_SYNTAX, "The query is nested too deeply.");
        } catch (OutOfMemoryError e) {
            deadline.stop(Deadline.Reason.MEMORY);
        } catch (Exception e) {
            failure = e;
        }
        return problem(deadline, captured, failure);
    }

    private static @Nullable Problem problem(
            Deadline deadline, CapturedResponse captured, @Nullable Throwable failure) {
        if (captured.failure() instanceof Spool.TooLarge tooLarge) {
            return Problem.of(422, ErrorCode.ANSWER_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        }
        if (deadline.reached() != null) {
            return Problem.of(
                    503,
                    ErrorCode.QUERY_TIMEOUT,
                    "The query " + deadline.complaint() + " and was stopped. Ask for less.");
        }
        if (failure != null) {
            LOG.warn("a request failed: {}", failure.toString());
            return Problem.of(500, ErrorCode.UNEXPECTED, "The request could not be answered.");
        }
        return null;
    }

    private Problem problem(Request request, Lane.Refusal refusal) {
        return switch (refusal) {
            case FULL ->
                Problem.busy("The server is busy: " + limits.running()
                        + " queries run, and as many as may wait do so. Ask again in some seconds.");
            case WAITED ->
                Problem.busy("The server is busy: no place became free in "
                        + limits.patience().toSeconds() + " s. Ask again in some seconds.");
            case STUCK ->
                Problem.busy(
                        "The server takes no more queries: " + limits.abandoned()
                                + " cannot be stopped and still run. Whoever runs it should start it again; its log names them.");
            case ABANDONED -> {
                LOG.warn(
                        "a query did not stop when told to: {}",
                        shortened(request.getHttpURI().getPathQuery()));
                yield Problem.of(
                                503,
                                ErrorCode.QUERY_TIMEOUT,
                                "The query took longer than " + timeout.toSeconds()
                                        + " s and was given up. Ask for less.")
                        // What still runs holds what Jetty keeps for this connection.
                        .andClose();
            }
        };
    }

    private static String shortened(String uri) {
        return uri.length() > 1000 ? uri.substring(0, 1000) + "…" : uri;
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            LOG.warn("a temporary file could not be closed: {}", e.toString());
        }
    }

    @Override
    protected void doStop() throws Exception {
        // The store is closed next, and must not be while somebody reads it.
        working.forEach(deadline -> deadline.stop(Deadline.Reason.TIME));
        queries.close();
        pages.close();
        super.doStop();
    }
}
