package org.rapporteur.source.web;

import java.time.Duration;

/**
 * How addresses are fetched.
 *
 * @param allowPrivate whether addresses of this machine and of private networks may be fetched
 * @param maxBytes the most bytes of one page or feed, after decompression
 * @param timeout how long one answer may take, its body included
 * @param pause how long to wait between two requests to one site, where its robots.txt asks for no longer
 */
public record FetchOptions(boolean allowPrivate, int maxBytes, Duration timeout, Duration pause) {
    /** Public addresses, 20 million bytes, 30 seconds, and a second between two requests. */
    public static final FetchOptions DEFAULT =
            new FetchOptions(false, 20_000_000, Duration.ofSeconds(30), Duration.ofSeconds(1));

    /** The same, with or without private addresses. */
    public FetchOptions withPrivate(boolean allowed) {
        return new FetchOptions(allowed, maxBytes, timeout, pause);
    }

    /** The same with that pause. */
    public FetchOptions withPause(Duration between) {
        return new FetchOptions(allowPrivate, maxBytes, timeout, between);
    }
}
