package org.rapporteur.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one file, of one member of an archive or of a stream, with what they are called.
 *
 * @param stream the bytes, decompressed and buffered, so that {@link #head} can look at them without taking them; who
 *     opens a format on an input leaves closing to the {@link ItemSource} that it gets
 * @param where the place for messages: a path, or a path and the member of an archive
 * @param name the name without any {@code .gz}: an article that has no identifier of its own is called so
 */
public record Input(InputStream stream, String where, String name) implements Closeable {
    /** How many of the first bytes {@link InputFormat#beginsLike} gets to see at most. */
    public static final int HEAD = 1 << 12;

    public Input {
        if (!stream.markSupported()) {
            throw new IllegalArgumentException(where + " needs a stream that can be looked into");
        }
    }

    /** The first bytes, which stay to be read. */
    public byte[] head() throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
