package org.rapporteur.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, of one member of an archive or of a stream, with what they are called.
 *
 * @param stream the bytes, decompressed and buffered, so that {@link #head} can look at them without taking them; who
 *     opens a format on an input leaves closing to the {@link ItemSource} that it gets
 * @param where the place for messages: a path, or a path and the member of an archive
 * @param name the name without any {@code .gz}: an article that has no identifier of its own is called so
 * @param depth in how many archives it stands: 0 for a file
 * @param unfolded what it, or the innermost archive in which it stands, unfolds to; null where nothing is compressed
 */
public record Input(
        InputStream stream,
        String where,
        String name,
        int depth,
        @Nullable UnfoldedStream unfolded) implements Closeable {
    /** How many of the first bytes {@link InputFormat#beginsLike} gets to see at most. */
    public static final int HEAD = 1 << 12;

    private static final int BUFFER = 1 << 16;

    public Input {
        if (!stream.markSupported()) {
            throw new IllegalArgumentException(where + " needs a stream that can be looked into");
        }
    }

    /** An input that stands in no archive. */
    public Input(InputStream stream, String where, String name) {
        this(stream, where, name, 0, null);
    }

    /** What stands in this one: a member of an archive, or what is attached to a mail. */
    public Input member(InputStream bytes, String path, String memberName) {
        return new Input(new BufferedInputStream(bytes, BUFFER), where + "!" + path, memberName, depth + 1, unfolded);
    }

    /** The same where all that is read of it unfolds from {@code archive}. */
    public Input within(UnfoldedStream archive) {
        return new Input(stream, where, name, depth, archive);
    }

    /** The first bytes, which stay to be read. */
    public byte[] head() throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }

    /** All bytes, where there are no more than the limits allow to be held at once. */
    public byte[] whole(ReadLimits limits) throws IOException {
        byte[] bytes = stream.readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            throw limits.tooLarge(where).toException();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
