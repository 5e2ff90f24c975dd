package org.rapporteur.serve;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.rapporteur.source.ErrorCode;

/**
 * An answer that is an error: a status, and one line of plain text that says with a code what is wrong and what to do.
 *
 * @param status the HTTP status
 * @param text the line
 * @param headers what the status asks for, such as Retry-After
 */
record Problem(int status, String text, HttpFields headers) {
    static Problem of(int status, ErrorCode code, String message, HttpField... headers) {
        HttpFields.Mutable fields = HttpFields.build();
        for (HttpField header : headers) {
            fields.put(header);
        }
        return new Problem(status, code.id() + " " + message, fields.asImmutable());
    }

    /** That there is no place now, but probably soon. */
    static Problem busy(String message) {
        return of(503, ErrorCode.SERVER_BUSY, message, new HttpField(HttpHeader.RETRY_AFTER, "5"));
    }

    /** The same, after which the connection is not used again. */
    Problem andClose() {
        return new Problem(
                status,
                text,
                HttpFields.build(headers).put(HttpHeader.CONNECTION, "close").asImmutable());
    }

    Answer answer() {
        HttpFields.Mutable fields = HttpFields.build(headers).put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        return new Answer(status, fields.asImmutable(), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    boolean send(Request request, Response response, Callback callback) {
        answer().send(request, response, callback);
        return true;
    }

    /**
     * Answers when the client has sent its body, of which nothing is kept. One who is answered before, and finds the
     * connection closed while it still sends, sees only that it broke (RFC 9112, 9.6).
     *
     * @param patience how long it may go on sending
     */
    boolean sendAfterBody(Request request, Response response, Callback callback, Duration patience) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return send(request, response, callback);
        }
        Callback.Completable rest = new Callback.Completable();
        Content.Source.consumeAll(request, rest);
        var unused = rest.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, failure) -> send(request, response, callback));
        return true;
    }
}
