package org.rapporteur.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a compressed input unfolds to, which may not be out of all proportion to it: a "zip bomb" of some kilobytes
 * holds petabytes. All members of an archive count together, and what stands in archives in it counts with it: many
 * small bombs, or bombs in bombs, are one.
 */
public final class UnfoldedStream extends FilterInputStream {
    /** Text packs to a tenth, tables and logs to a hundredth; bombs to less than a thousandth. */
    private static final int MOST_TIMES = 500;
    /** Until here nothing is said: a file of blanks is small whatever it packs to. */
    private static final long UNTROUBLED = 20_000_000;

    private final CountingStream packed;
    private final @Nullable UnfoldedStream outer;
    private long unfolded;

    /**
     * @param in what {@code packed} unfolds to
     * @param packed counts what was read of the compressed bytes
     * @param outer the archive in which it stands, or null
     */
    public UnfoldedStream(InputStream in, CountingStream packed, @Nullable UnfoldedStream outer) {
        super(in);
        this.packed = packed;
        this.outer = outer;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int more) throws IOException {
        unfolded += more;
        if (unfolded > UNTROUBLED && unfolded / MOST_TIMES > packed.count()) {
            throw new LimitException("unfolds to more than " + MOST_TIMES
                    + " times its size, as only bombs do. If it is sound, unpack it yourself.");
        }
        if (outer != null) {
            outer.count(more);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Counts the bytes that are read of a stream. */
    public static final class CountingStream extends FilterInputStream {
        private long count;

        public CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
