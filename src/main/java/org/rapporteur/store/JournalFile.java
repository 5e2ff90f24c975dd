package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The journal of TDB2, looked at before it is opened: TDB2 refuses one that ends within an entry.
 *
 * <p>A commit writes what it will do, then that it is committed, and waits for the disk; only then it does it. So what
 * ends before it says that it is committed was never promised to anybody, and is cut off. An entry that is whole and
 * has a wrong checksum, or behind which another commit stands, was changed by another hand: nothing is cut off there.
 */
final class JournalFile {
    static final String NAME = "journal.jrnl";

    /** Length of the data, checksum, type, component. */
    private static final int HEADER = 3 * Integer.BYTES + ComponentId.SIZE;

    private static final int CHECKSUM = Integer.BYTES;
    private static final int TYPE = 2 * Integer.BYTES;

    /** How the type of a commit is written. */
    private static final int COMMIT = 3;

    private final Path file;
    private final ByteBuffer bytes;

    private JournalFile(Path file) throws IOException {
        this.file = file;
        this.bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    }

    /**
     * Cuts off a last entry that is not whole. Only who holds the lock of the store may.
     *
     * @return what is wrong with it and cannot be mended, or null
     */
    static @Nullable String mend(Path generation) throws IOException {
        Path file = generation.resolve(NAME);
        return Files.exists(file) ? new JournalFile(file).mend() : null;
    }

    private @Nullable String mend() throws IOException {
        int committed = 0;
        int at = 0;
        while (at < bytes.limit()) {
            if (!isWhole(at)) {
                if (isCommitFrom(at)) {
                    return NAME + " is damaged at byte " + at + ", before something that was committed";
                }
                cut(committed);
                return null;
            }
            JournalEntryType type = type(at);
            if (type == null) {
                return NAME + " has a wrong checksum at byte " + at;
            }
            at += HEADER + dataLength(at);
            if (type == JournalEntryType.COMMIT || type == JournalEntryType.ABORT) {
                committed = at;
            }
        }
        return null;
    }

    private void cut(int length) throws IOException {
        LoggerFactory.getLogger(JournalFile.class)
                .info(
                        "{} of {} bytes of {} are of a commit that did not come to its end",
                        bytes.limit() - length,
                        bytes.limit(),
                        file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** Zeros are what a system leaves of bytes for which it had made room when it died. */
    private boolean isWhole(int at) {
        if (bytes.limit() - at < HEADER || dataLength(at) > bytes.limit() - at - HEADER) {
            return false;
        }
        for (int i = at; i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a commit stands anywhere from there on, be it one whose length was changed. */
    private boolean isCommitFrom(int begin) {
        for (int at = begin; at <= bytes.limit() - HEADER; at++) {
            if (bytes.getInt(at + TYPE) == COMMIT && (at == begin || type(at) == JournalEntryType.COMMIT)) {
                return true;
            }
        }
        return false;
    }

    private int dataLength(int at) {
        return Math.max(0, bytes.getInt(at)); // TDB2 writes -1 where there are no data
    }

    /** The type of the entry there, or null where its checksum is wrong. */
    private @Nullable JournalEntryType type(int at) {
        int length = dataLength(at);
        if (length > bytes.limit() - at - HEADER) {
            return null;
        }
        Adler32 sum = new Adler32();
        byte[] header = new byte[HEADER];
        bytes.get(at, header);
        ByteBuffer.wrap(header).putInt(CHECKSUM, 0);
        sum.update(header);
        sum.update(bytes.slice(at + HEADER, length));
        return (int) sum.getValue() == bytes.getInt(at + CHECKSUM)
                ? JournalEntryType.type(bytes.getInt(at + TYPE))
                : null;
    }
}
