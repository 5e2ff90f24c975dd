package org.rapporteur.serve;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one answer until they are sent: the first in memory, all of them in a temporary file where they are
 * many. An answer that is sent only when it is whole never looks whole when it is not, and a client that reads slowly
 * holds up no query.
 */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;

    private final long most;
    private final long mostOfAll;
    private final AtomicLong all;
    private ByteBuffer memory = ByteBuffer.allocate(4096);
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;
    private boolean closed;

    /**
     * @param most the most bytes of this answer
     * @param all what all answers take now
     * @param mostOfAll the most that they may take
     */
    Spool(long most, AtomicLong all, long mostOfAll) {
        this.most = most;
        this.all = all;
        this.mostOfAll = mostOfAll;
    }

    /** That an answer is larger than what is sent. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    synchronized void write(ByteBuffer bytes) throws IOException {
        int more = bytes.remaining();
        if (closed) {
            throw new IOException("nobody waits for this answer any more");
        }
        if (size + more > most) {
            throw new TooLarge("The answer has more than " + (most >> 20)
                    + " MiB. Ask for less with LIMIT, or write the graph to a file: rapporteur export.");
        }
        if (all.addAndGet(more) > mostOfAll) {
            all.addAndGet(-more);
            throw new TooLarge("The answers that the server is making are too large together. Ask again later.");
        }
        size += more;
        if (channel == null && size > IN_MEMORY) {
            spill();
        }
        if (channel != null) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return;
        }
        if (memory.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(memory.capacity() * 2, memory.position() + more));
            memory = larger.put(memory.flip());
        }
        memory.put(bytes);
    }

    private void spill() throws IOException {
        file = Files.createTempFile("rapporteur-answer", null);
        channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        memory.flip();
        while (memory.hasRemaining()) {
            channel.write(memory);
        }
        memory = ByteBuffer.allocate(0);
    }

    synchronized long size() {
        return size;
    }

    /** The bytes, where there are at most so many; else null. {@link #read} gives them none the less. */
    synchronized byte @Nullable [] upTo(long mostBytes) throws IOException {
        if (size > mostBytes) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        if (channel == null) {
            bytes.put(memory.duplicate().flip());
        } else {
            channel.position(0);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("a temporary file was cut off");
                }
            }
        }
        return bytes.array();
    }

    /** All bytes, to be read once. */
    synchronized Content.Source read() throws IOException {
        if (channel == null) {
            return Content.Source.from(memory.duplicate().flip());
        }
        return Content.Source.from(null, channel.position(0), 0, size);
    }

    /** Gives memory and disk back. A second call does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            all.addAndGet(-size);
            memory = ByteBuffer.allocate(0);
            if (channel != null) {
                channel.close();
            }
        }
    }
}
