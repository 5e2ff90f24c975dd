package org.rapporteur.source;

import java.io.IOException;

/**
 * Opens what stands inside another input, as a folder opens its files; handed to formats that hold others.
 *
 * <pre>{@code
 * ItemSource articles = members.open(archive.member(bytes, "2024/talks.txt", "talks.txt"));
 * }</pre>
 */
@FunctionalInterface
public interface Members {
    /** How many archives may stand in one another. */
    int DEEPEST = 3;

    /** The articles of the member; a {@link Skipped} item where it is of no kind that is read. */
    ItemSource open(Input member) throws IOException;
}
