package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.rapporteur.source.ErrorCode;

/**
 * Whether the disk of a store has room.
 *
 * <p>The files of the database are mapped into memory. What the system cannot put on the disk it tells some time later,
 * as an error in whatever the program does then, which may be code that takes no notice of errors. So a batch is begun
 * only where there is room for it, and not committed where in the end there is none.
 */
final class Room {
    /** A batch of some seconds copies the blocks of the indexes that it changes: this, or what the last one took. */
    private static final long BATCH = 64L << 20;
    /** What the journal and one more block of each file take. */
    private static final long COMMIT = 1L << 20;

    private final String store;
    private final LongSupplier free;
    private long atBegin;
    private long lastBatch;

    private Room(String store, LongSupplier free) {
        this.store = store;
        this.free = free;
    }

    /** Of a store in memory. */
    static Room endless() {
        return new Room("", () -> Long.MAX_VALUE);
    }

    /** On the disk of that folder. */
    static Room in(Path folder) {
        return new Room(folder.toString(), () -> free(folder));
    }

    /** As much as is said, for tests. */
    static Room of(String store, LongSupplier free) {
        return new Room(store, free);
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // a disk that does not tell is written to until it is full
        }
    }

    boolean has(long bytes) {
        return free.getAsLong() >= bytes;
    }

    /** @throws StoreException where there is no room to begin a batch */
    void requireForBatch() {
        long wanted = Math.max(BATCH, lastBatch);
        require(wanted, wanted, "Nothing of this batch is in the store");
        atBegin = free.getAsLong();
    }

    /** @throws StoreException where there is none left to end it */
    void requireForCommit() {
        require(COMMIT, BATCH, "Nothing of this batch is in the store");
        lastBatch = atBegin - free.getAsLong();
    }

    /** @throws StoreException where what a compaction needs is not free */
    void requireForCompaction(long bytes) {
        require(bytes, bytes, "It was not compacted, and nothing is lost");
    }

    private void require(long bytes, long wanted, String nothing) {
        if (!has(bytes)) {
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "The disk of the store " + store + " is full: " + (free.getAsLong() >> 20) + " MB are free, and "
                            + (wanted >> 20) + " MB are needed. " + nothing + "; free some disk and run it again.");
        }
    }
}
