package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store to one process that changes it; who asks needs no lock, but where files that are mapped cannot be
 * deleted, and so shares it. TDB2 has a lock of its own, but tells of it in its own words and only after it has opened
 * half of its files; this one is taken before.
 *
 * <p>The operating system frees the lock when the process ends in whatever way, so a file that is left over locks
 * nothing. It knows processes only: several stores of this one that share it share what the process holds. And it takes
 * all locks of a file from a process that closes the file anywhere, even one that was opened to be read; so a file of
 * which this process holds the lock is never opened a second time.
 */
final class StoreLock implements AutoCloseable {
    private static final String FILE = "rapporteur.lock";
    /** Stands after the number of a process that does the rest of what another one committed, and soon is done. */
    private static final String SETTLES = " settles";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MS = 20;
    // Between two looks one may have settled and another shared, or a note may not be written yet.
    private static final int LOOKS = 4;

    /** What this process holds, by the file. */
    private static final Map<Path, Held> HELD = new HashMap<>();

    private final Path file;
    private final Held held;
    private boolean closed;

    private StoreLock(Path file, Held held) {
        this.file = file;
        this.held = held;
    }

    /** One lock of the operating system, and how many share it. */
    private static final class Held {
        private final FileChannel channel;
        private final boolean shared;
        private final @Nullable String note;
        private int users = 1;

        Held(FileChannel channel, boolean shared, @Nullable String note) {
            this.channel = channel;
            this.shared = shared;
            this.note = note;
        }
    }

    /** Takes the lock to change the store, or says which process holds it. */
    static StoreLock take(Path folder) {
        return take(folder, false, pid());
    }

    /**
     * As {@link #take}, for the moment in which what another process committed is brought to its end; null where
     * another process has the store.
     */
    static @Nullable StoreLock trySettle(Path folder) {
        try {
            return attempt(real(folder.resolve(FILE)), false, pid() + SETTLES);
        } catch (IOException e) {
            throw unlockable(folder, e);
        }
    }

    /** Whether a process has the store for such a moment. */
    static boolean isSettling(Path folder) {
        return isNotedAsSettling(folder.resolve(FILE));
    }

    /** Takes the lock so that others may share it, but nobody change the store, or says which process does. */
    static StoreLock share(Path folder) {
        return take(folder, true, pid());
    }

    private static StoreLock take(Path folder, boolean shared, String note) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Path file = real(folder.resolve(FILE));
            StoreLock lock = attempt(file, shared, note);
            int looks = 0;
            while (lock == null && looks < LOOKS && System.nanoTime() < end && pause(PAUSE_MS)) {
                looks = isNotedAsSettling(file) ? 0 : looks + 1;
                lock = attempt(file, shared, note);
            }
            if (lock == null) {
                throw held(folder);
            }
            return lock;
        } catch (IOException e) {
            throw unlockable(folder, e);
        }
    }

    private static StoreException unlockable(Path folder, IOException e) {
        return new StoreException(
                ErrorCode.STORE_UNREADABLE,
                "The store " + folder + " cannot be locked: " + e.getMessage()
                        + ". Its folder must be writable, even for reading.",
                e);
    }

    private static @Nullable StoreLock attempt(Path file, boolean shared, @Nullable String note) throws IOException {
        synchronized (HELD) {
            Held known = HELD.get(file);
            if (known != null) {
                if (!shared || !known.shared) {
                    return null;
                }
                known.users++;
                return new StoreLock(file, known);
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock(0, Long.MAX_VALUE, shared) != null;
                if (locked && note != null) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.US_ASCII)), 0);
                }
            } catch (OverlappingFileLockException e) {
                // Held by Jena in this very process.
                locked = false;
            } catch (IOException e) {
                locked = false;
                throw e;
            } finally {
                if (!locked) {
                    closeQuietly(channel);
                }
            }
            if (!locked) {
                return null;
            }
            Held held = new Held(channel, shared, note);
            HELD.put(file, held);
            return new StoreLock(file, held);
        }
    }

    /** The same file has one name here, whatever links lead to its folder. */
    private static Path real(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Says which process holds the store, as far as that is known. */
    static StoreException held(Path folder) {
        return held(folder, holder(folder.resolve(FILE)));
    }

    static StoreException held(Path folder, @Nullable String pid) {
        return new StoreException(
                ErrorCode.STORE_LOCKED,
                "The store " + folder + " is in use by "
                        + (pid == null ? "another process" : "process " + pid)
                        + ". One process at a time may change a store, and any number may ask it meanwhile: wait for"
                        + " that process, or end it.");
    }

    private static boolean isNotedAsSettling(Path file) {
        String note = note(file);
        return note != null && note.endsWith(SETTLES);
    }

    /** Waits; false where the thread is to end. */
    static boolean pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The process that has written its identifier into that lock file, or null where none can be read. */
    static @Nullable String holder(Path file) {
        String note = note(file);
        return note == null ? null : note.replace(SETTLES, "");
    }

    private static @Nullable String note(Path file) {
        synchronized (HELD) {
            try {
                Held known = HELD.get(real(file));
                if (known != null) {
                    return known.note == null ? pid() : known.note;
                }
                String note = Files.readString(file, StandardCharsets.US_ASCII).strip();
                return note.isEmpty() ? null : note;
            } catch (IOException e) {
                return null;
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (closed) {
                return;
            }
            closed = true;
            held.users--;
            if (held.users == 0) {
                HELD.remove(file);
                closeQuietly(held.channel);
            }
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest; there is nothing a caller could do.
            LoggerFactory.getLogger(StoreLock.class).debug("could not close the lock file", e);
        }
    }
}
