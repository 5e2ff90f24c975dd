package org.rapporteur.source;

import java.io.IOException;
import java.util.List;

/**
 * A kind of input: how its files are named, how its bytes begin, and how articles are read from it.
 *
 * <p>A format is a row in {@link Formats}; whatever is read beside (folders, limits, compression, the check of language
 * and length) is done for it.
 */
public interface InputFormat {
    /** What messages call it, such as {@code JSON Lines}. */
    String title();

    /** The endings of its files, in lower case and with the dot. */
    List<String> endings();

    /**
     * Whether an input whose name tells nothing is of this format, by its first bytes.
     *
     * @param head at most {@link Input#HEAD} bytes
     */
    boolean beginsLike(byte[] head);

    /**
     * The articles of {@code input}, one at a time where the format allows it. What is no article is a {@link Rejected}
     * item; an exception says that the bytes cannot be had. The source closes the input.
     */
    ItemSource open(Input input) throws IOException;

    /**
     * How many articles {@link #open} will give, where that is cheap to tell; for a display of progress only. Does not
     * close the input.
     */
    default long count(Input input) throws IOException {
        return 1;
    }
}
