package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store to one process that changes it, or to any number that ask. TDB2 has a lock of its own, but tells of it
 * in its own words and only after it has opened half of its files; this one is taken before.
 *
 * <p>The operating system frees the lock when the process ends in whatever way, so a file that is left over locks
 * nothing.
 */
final class StoreLock implements AutoCloseable {
    private static final String FILE = "rapporteur.lock";

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock to change the store, or says which process holds it. */
    static StoreLock take(Path folder) {
        return take(folder, false);
    }

    /** Takes the lock to ask the store, as others may, or says which process changes it. */
    static StoreLock share(Path folder) {
        return take(folder, true);
    }

    /** Takes that lock of Jena's own tools, which others may share; null where one of them holds it. */
    static @Nullable StoreLock shareFile(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel, true) == null) {
            channel.close();
            return null;
        }
        return new StoreLock(channel);
    }

    private static StoreLock take(Path folder, boolean shared) {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel, shared);
            if (lock == null) {
                channel.close();
                throw held(folder, holder(file));
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return new StoreLock(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException(
                    ErrorCode.STORE_UNREADABLE,
                    "The store " + folder + " cannot be locked: " + e.getMessage()
                            + ". Its folder must be writable, even for reading.",
                    e);
        }
    }

    static StoreException held(Path folder, @Nullable String pid) {
        return new StoreException(
                ErrorCode.STORE_LOCKED,
                "The store " + folder + " is in use by "
                        + (pid == null ? "another process" : "process " + pid)
                        + ". Any number of processes may ask a store at once, or one may change it: end that process, or"
                        + " wait for it.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            // Held by another NewsStore of this very process.
            return null;
        }
    }

    /** The process that has written its identifier into that lock file, or null where none can be read. */
    static @Nullable String holder(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? null : pid;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest; there is nothing a caller could do.
            LoggerFactory.getLogger(StoreLock.class).debug("could not close the lock file", e);
        }
    }
}
