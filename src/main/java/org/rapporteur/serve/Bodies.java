package org.rapporteur.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;

/**
 * Takes the whole body of a request in before anybody works on it: no thread waits while a slow client sends, a body
 * that is too long, takes too long or is not UTF-8 reaches no parser.
 */
final class Bodies extends Handler.Wrapper {
    private final Limits limits;

    Bodies(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        boolean hasBody = request.getLength() != 0
                && (headers.contains(HttpHeader.CONTENT_LENGTH) || headers.contains(HttpHeader.TRANSFER_ENCODING));
        if (!hasBody) {
            return super.handle(request, response, callback);
        }
        if (request.getLength() > limits.bodyBytes()) {
            return tooLong().sendAfterBody(request, response, callback, limits.bodyTime());
        }
        if (headers.contains(HttpHeader.CONTENT_ENCODING)) {
            return Problem.of(415, ErrorCode.REQUEST_REFUSED, "The body of a request is sent as it is, not encoded.")
                    .andClose()
                    .sendAfterBody(request, response, callback, limits.bodyTime());
        }
        Reading reading = new Reading(request, limits.bodyBytes());
        reading.run();
        var unused = reading.whole
                .orTimeout(limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((bytes, failure) -> {
                    ByteBuffer body = ByteBuffer.wrap(bytes == null ? new byte[0] : bytes);
                    Problem problem = failure == null ? wrong(request, body) : problem(failure);
                    if (problem == null) {
                        proceed(new WithBody(request, body), response, callback);
                    } else {
                        problem.send(request, response, callback);
                    }
                });
        return true;
    }

    /** Reads a body to its end, also one that is too long, of which it keeps nothing. */
    private static final class Reading implements Runnable {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Content.Source source;
        private final int most;
        private boolean tooLong;

        Reading(Content.Source source, int most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public void run() {
            while (!whole.isDone()) {
                Content.Chunk chunk = source.read();
                if (chunk == null) {
                    source.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    whole.completeExceptionally(chunk.getFailure());
                    return;
                }
                keep(chunk);
                chunk.release();
                if (chunk.isLast()) {
                    end();
                }
            }
        }

        private void keep(Content.Chunk chunk) {
            tooLong |= chunk.remaining() > most - kept.size();
            if (tooLong) {
                kept.reset();
            } else {
                kept.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            }
        }

        private void end() {
            if (tooLong) {
                whole.completeExceptionally(new TooLong());
            } else {
                whole.complete(kept.toByteArray());
            }
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void proceed(Request request, Response response, Callback callback) {
        try {
            super.handle(request, response, callback);
        } catch (Exception e) {
            callback.failed(e);
        }
    }

    private static @Nullable Problem wrong(Request request, ByteBuffer body) {
        String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        String charset = MimeTypes.getCharsetFromContentType(type);
        String wrong = null;
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            wrong = "it says that it is " + charset + ", and SPARQL is UTF-8.";
        } else if (!Escapes.isUtf8(body.duplicate())) {
            wrong = "it is not UTF-8.";
        } else if (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            wrong = Escapes.wrong(
                    StandardCharsets.ISO_8859_1.decode(body.duplicate()).toString());
        }
        return wrong == null
                ? null
                : Problem.of(400, ErrorCode.REQUEST_REFUSED, "The body of the request is not sound: " + wrong);
    }

    private Problem problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return Problem.of(
                            408,
                            ErrorCode.REQUEST_REFUSED,
                            "The body of the request did not arrive in "
                                    + limits.bodyTime().toSeconds() + " s.")
                    .andClose();
        }
        if (cause instanceof TooLong) {
            return tooLong();
        }
        return Problem.of(400, ErrorCode.REQUEST_REFUSED, "The body of the request cannot be read.")
                .andClose();
    }

    private Problem tooLong() {
        return Problem.of(
                        413,
                        ErrorCode.REQUEST_REFUSED,
                        "The body of a request has at most " + limits.bodyBytes() + " bytes.")
                .andClose();
    }

    /** The request with its body from memory. */
    private static final class WithBody extends Request.Wrapper {
        private final Content.Source body;
        private final long length;

        WithBody(Request request, ByteBuffer body) {
            super(request);
            this.length = body.remaining();
            this.body = Content.Source.from(body);
        }

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable onContent) {
            body.demand(onContent);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
