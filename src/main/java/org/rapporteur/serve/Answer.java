package org.rapporteur.serve;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * A whole answer in memory, which can be sent any number of times.
 *
 * @param status the HTTP status
 * @param headers all headers but those of the connection
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
record Answer(int status, HttpFields headers, byte[] body) {
    void send(Request request, Response response, Callback callback) {
        if (isKnown(request, status, headers)) {
            begin(response, HttpStatus.NOT_MODIFIED_304, headers, 0);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        begin(response, status, headers, body.length);
        response.write(true, isHead(request) ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
    }

    /** Sends an answer that lies in a spool; the callback closes that. */
    static void send(
            Request request, Response response, CapturedResponse captured, Content.Source body, Callback callback) {
        if (isKnown(request, captured.getStatus(), captured.getHeaders())) {
            begin(response, HttpStatus.NOT_MODIFIED_304, captured.getHeaders(), 0);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        begin(
                response,
                captured.getStatus(),
                captured.getHeaders(),
                captured.spool().size());
        if (isHead(request)) {
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            Content.copy(body, response, callback);
        }
    }

    private static void begin(Response response, int status, HttpFields headers, long length) {
        response.setStatus(status);
        headers.forEach(response.getHeaders()::put);
        if (status != 204 && status != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        }
    }

    /** Whether the one who asks has this answer already, as its ETag says. */
    private static boolean isKnown(Request request, int status, HttpFields headers) {
        String tag = headers.get(HttpHeader.ETAG);
        String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        return status == HttpStatus.OK_200
                && tag != null
                && known != null
                && Stream.of(known.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag));
    }

    static boolean isHead(Request request) {
        return request.getMethod().equals("HEAD");
    }
}
