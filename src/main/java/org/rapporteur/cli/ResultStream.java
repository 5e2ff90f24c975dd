package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. It remembers what went wrong, for a {@link java.io.PrintWriter} tells nobody: a disk that is full
 * is an error, and a reader that has seen enough ({@code | head}) is none.
 */
final class ResultStream extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    ResultStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    /** After a failure nothing is tried again: what came later would stand after a gap. */
    private void attempt(Writing writing) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            writing.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** What went wrong first, or null; also null where only the reader has gone. */
    @Nullable
    IOException failure() {
        return isReaderGone() ? null : failure;
    }

    /** Whether the other end of the pipe is closed. Systems say so in their own words, all with that one. */
    boolean isReaderGone() {
        return failure != null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Whether the exception comes from writing to a reader that has gone. */
    boolean isEndOf(Throwable thrown) {
        if (!isReaderGone()) {
            return false;
        }
        Throwable cause = thrown;
        while (cause != null && cause != failure) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** What may fail. */
    private interface Writing {
        void run() throws IOException;
    }
}
