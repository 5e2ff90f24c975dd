package org.rapporteur.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a page or an endpoint answers instead of the client, so that status and headers can still be chosen when
 * the answer is whole, and so that nothing of a page that nobody waits for any more reaches a client.
 */
final class CapturedResponse extends Response.Wrapper {
    private final Spool spool;
    private final HttpFields.Mutable headers = HttpFields.build();
    private int status = 200;
    private boolean last;
    private volatile @Nullable IOException failure;

    CapturedResponse(Request request, Response wrapped, Spool spool) {
        super(request, wrapped);
        this.spool = spool;
    }

    Spool spool() {
        return spool;
    }

    /** Why the answer could not be taken, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return headers;
    }

    @Override
    public boolean isCommitted() {
        return last;
    }

    @Override
    public boolean hasLastWrite() {
        return last;
    }

    @Override
    public boolean isCompletedSuccessfully() {
        return last;
    }

    @Override
    public void reset() {
        status = 200;
        headers.clear();
    }

    @Override
    public void write(boolean isLast, @Nullable ByteBuffer bytes, Callback callback) {
        try {
            if (bytes != null) {
                spool.write(bytes);
            }
            last |= isLast;
            callback.succeeded();
        } catch (IOException e) {
            failure = e;
            callback.failed(e);
        }
    }
}
