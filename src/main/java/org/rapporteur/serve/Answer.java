package org.rapporteur.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
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
        begin(response, status, headers, body.length);
        response.write(true, isHead(request) ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
    }

    /** Sends an answer that lies in a spool; the callback closes that. */
    static void send(
            Request request, Response response, CapturedResponse captured, Content.Source body, Callback callback) {
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

    static boolean isHead(Request request) {
        return request.getMethod().equals("HEAD");
    }
}
