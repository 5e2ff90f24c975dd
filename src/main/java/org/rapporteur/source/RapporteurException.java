package org.rapporteur.source;

import org.jspecify.annotations.Nullable;

/**
 * What the user has to mend: an input, a store, a query, a port.
 *
 * <p>The message names the thing, what was expected and how to mend it; the code is stable and has a heading in
 * {@code docs/errors.md}.
 *
 * <pre>{@code
 * throw new RapporteurException(ErrorCode.INPUT_MISSING, "There is no file or folder news/. Check the path.");
 * }</pre>
 *
 * <p>A mistake in a program that calls Rapporteur is an {@link IllegalArgumentException}, never one of these.
 */
public class RapporteurException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** An error of which {@code message} says all. */
    public RapporteurException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** An error that another one caused. */
    public RapporteurException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong, as one of a closed list. */
    public ErrorCode code() {
        return code;
    }

    /** The code and the message, on one line: {@code R-201 The store news.db is in use by process 4711.} */
    public String report() {
        return code.id() + " " + getMessage();
    }
}
