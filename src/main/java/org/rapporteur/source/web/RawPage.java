package org.rapporteur.source.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as its bytes came.
 *
 * @param bytes the whole page, decompressed
 * @param where the place for messages
 * @param name the name of the file, or the address: the identifier where the page does not say its own address
 * @param address from where it was taken, or null of a file; relative links are resolved against it
 * @param charset the encoding that its server declared, or null
 * @param captured when an archive took it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawPage(
        byte[] bytes,
        String where,
        String name,
        @Nullable String address,
        @Nullable String charset,
        @Nullable Instant captured) {}
