package org.rapporteur.serve;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * A request as it is shown to pages and endpoints, which may be at work when it was answered long since: nothing that
 * they keep with it is kept with the connection, on which the next request may have come.
 *
 * <p>A HEAD looks like a GET, whose body is left out at the end: only so are its headers the same.
 */
final class DetachedRequest extends Request.Wrapper {
    private final Components own;

    DetachedRequest(Request request) {
        super(request);
        this.own = new OwnCache(request.getComponents());
    }

    @Override
    public String getMethod() {
        return Answer.isHead(getWrapped()) ? "GET" : super.getMethod();
    }

    @Override
    public Components getComponents() {
        return own;
    }

    @Override
    public void addHttpStreamWrapper(Function<HttpStream, HttpStream> wrapper) {
        // What it would do when the request is over is not needed for what is used once.
    }

    @Override
    public void addFailureListener(Consumer<Throwable> listener) {
        // A client that goes away changes nothing: the answer may be for others as well.
    }

    @Override
    public void addIdleTimeoutListener(Predicate<TimeoutException> listener) {
        // Nor does one that waits in silence.
    }

    @Override
    public boolean consumeAvailable() {
        return true;
    }

    private record OwnCache(Components shared, Attributes cache) implements Components {
        OwnCache(Components shared) {
            this(shared, new Attributes.Mapped());
        }

        @Override
        public ByteBufferPool getByteBufferPool() {
            return shared.getByteBufferPool();
        }

        @Override
        public Scheduler getScheduler() {
            return shared.getScheduler();
        }

        @Override
        @SuppressWarnings("removal") // it is still abstract
        public ThreadPool getThreadPool() {
            return shared.getThreadPool();
        }

        @Override
        public Executor getExecutor() {
            return shared.getExecutor();
        }

        @Override
        public Attributes getCache() {
            return cache;
        }
    }
}
