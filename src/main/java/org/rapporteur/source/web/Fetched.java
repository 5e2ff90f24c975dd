package org.rapporteur.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it was found, behind all redirects
 * @param status 200, 304, or that of an error
 * @param bytes the body, decompressed; empty but for 200
 * @param contentType the media type in lower case, or an empty string
 * @param charset the declared encoding, or null
 * @param validators what to ask with the next time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fetched(
        URI address,
        int status,
        byte[] bytes,
        String contentType,
        @Nullable String charset,
        Validators validators) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    /**
     * By what a server tells that nothing changed.
     *
     * @param etag its {@code ETag}, or null
     * @param lastModified its {@code Last-Modified}, or null
     */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        static final Validators NONE = new Validators(null, null);
    }
}
