package org.rapporteur.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A source that ends with a rejection where reading fails, whatever the library behind it throws: one broken file never
 * holds up the others.
 */
final class GuardedSource implements ItemSource {
    private final ItemSource source;
    private final String where;
    private final String format;
    private boolean ended;

    /** @param format what the input was taken for, for messages */
    GuardedSource(ItemSource source, String where, String format) {
        this.source = source;
        this.where = where;
        this.format = format;
    }

    @Override
    public @Nullable SourceItem next() {
        if (ended) {
            return null;
        }
        try {
            return source.next();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            ended = true;
            return rejected(e, where, format);
        }
    }

    /** What is said of a failure: libraries throw what they like at a file that is not what it says. */
    static Rejected rejected(Throwable e, String where, String format) {
        if (e instanceof RapporteurException known) {
            return new Rejected(where, known.code(), String.valueOf(known.getMessage()));
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitException) {
                return new Rejected(where, ErrorCode.INPUT_LIMIT, where + " " + cause.getMessage());
            }
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return new Rejected(
                    where,
                    ErrorCode.INPUT_UNREADABLE,
                    where + " cannot be read (" + reason(e) + "). Check its permissions, and that it is whole.");
        }
        if (e instanceof OutOfMemoryError) {
            return new Rejected(
                    where,
                    ErrorCode.INPUT_TOO_LARGE,
                    where + " needs more memory than Java may take. Split it, or give more"
                            + " (RAPPORTEUR_JAVA_OPTS=-Xmx6g).");
        }
        return new Rejected(
                where,
                ErrorCode.INPUT_MALFORMED,
                where + " cannot be read as " + format + " (" + reason(e) + "). Check that it is whole.");
    }

    private static String reason(Throwable e) {
        String reason = e.toString().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return reason.length() > 200 ? reason.substring(0, 200) + "…" : reason;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try {
            source.close();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
