package org.rapporteur.serve;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.rapporteur.store.NewsStore;

/** {@code /$/ping}, {@code /$/metrics} and {@code /$/version}: answered at once, however busy the server is. */
final class StatusPages extends Handler.Wrapper {
    static final String PING = "/$/ping";
    private static final String METRICS = "/$/metrics";

    private static final String VERSION = "/$/version";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Metrics metrics;
    private final NewsStore store;

    StatusPages(Metrics metrics, NewsStore store) {
        this.metrics = metrics;
        this.store = store;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals(PING)) {
            return send(TEXT, "ok\n", request, response, callback);
        }
        if (path.equals(METRICS)) {
            return send("text/plain; version=0.0.4; charset=utf-8", metrics.text(), request, response, callback);
        }
        if (path.equals(VERSION)) {
            return send(TEXT, store.version() + "\n", request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    private static boolean send(String type, String text, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers =
                HttpFields.build().put(HttpHeader.CONTENT_TYPE, type).put(HttpHeader.CACHE_CONTROL, "no-store");
        new Answer(200, headers, text.getBytes(StandardCharsets.UTF_8)).send(request, response, callback);
        return true;
    }
}
