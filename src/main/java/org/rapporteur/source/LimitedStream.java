package org.rapporteur.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of which only so many may be read before {@link #renew}: one record, one element, one line never fills the
 * memory, whatever the library that reads them does.
 *
 * <pre>{@code
 * LimitedStream limited = new LimitedStream(in, 50_000_000);
 * for (Record one : reader(limited)) {
 *     limited.renew();
 * }
 * }</pre>
 */
public final class LimitedStream extends FilterInputStream {
    private final long most;
    private long left;

    public LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** A part is done, and the next may be as long again. */
    public void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            take(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count > 0) {
            take(count);
        }
        return count;
    }

    private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new LimitException("has one part of more than " + most
                    + " bytes, the most that is held at once. Is an end of it missing? Else raise --max-file.");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
