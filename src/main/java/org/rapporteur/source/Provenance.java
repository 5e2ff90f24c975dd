package org.rapporteur.source;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From which file an article's text was taken, where the text is not simply the file: a page, a capture of one, an
 * entry of a feed.
 *
 * <pre>{@code
 * new Provenance("talks.html", "text/html", sha256, null, "JSON-LD");
 * }</pre>
 *
 * @param file the name of the file, or the address from which it was fetched
 * @param mediaType what the file is, such as {@code text/html}
 * @param sha256 the digest of its bytes, 64 hexadecimal digits
 * @param captured when an archive took the page from its site, or null; this is not when it was published
 * @param dateFoundIn where the date of publication was found, such as {@code JSON-LD}, or null where there is none
 */
public record Provenance(
        String file,
        String mediaType,
        String sha256,
        @Nullable Instant captured,
        @Nullable String dateFoundIn) implements Serializable {
    public Provenance {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + sha256);
        }
    }
}
