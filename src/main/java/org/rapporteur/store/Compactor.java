package org.rapporteur.store;

import java.util.function.Consumer;
import org.apache.jena.base.Sys;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rapporteur.source.ErrorCode;

/** Compacts a store that this process may change: when it is asked to, or when that is worth while. */
final class Compactor {
    private final StoreFolder folder;
    private final DatasetGraph database;
    private final Room room;
    private final BatchWriter writer;

    Compactor(StoreFolder folder, DatasetGraph database, Room room, BatchWriter writer) {
        this.folder = folder;
        this.database = database;
        this.room = room;
        this.writer = writer;
    }

    /**
     * Compacts at once.
     *
     * @param passing is told how far it has come
     * @return the bytes that became free
     * @throws StoreException {@code STORE_WRITE_FAILED}, and the store is as it was
     */
    long run(PackedCopy.Nodes nodes, Consumer<Compaction.Step> passing) {
        long before = folder.bytes();
        try {
            room.requireForCompaction(Compaction.bytes(folder, database, room));
            writer.compact(() -> {
                if (Sys.isWindows) {
                    DatabaseMgr.compact(database, true); // a folder of files that are mapped cannot be renamed there
                } else {
                    new Compaction(folder, database, nodes, passing).run();
                }
            });
            folder.noteCompact();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "The store " + folder.path() + " could not be compacted: " + e.getMessage()
                            + ". Nothing is lost; free some disk and run it again.",
                    e);
        }
        return before - folder.bytes();
    }

    /** In the midst of a build, which will have it done again: nodes stay where they are. */
    boolean ifWasteful() {
        return runIf(folder.isWasteful(), PackedCopy.Nodes.ALL);
    }

    boolean ifLoose() {
        return runIf(folder.isLoose(), PackedCopy.Nodes.IN_USE);
    }

    private boolean runIf(boolean worthWhile, PackedCopy.Nodes nodes) {
        if (!worthWhile || !Compaction.mayFit(folder, database, room)) {
            return false;
        }
        run(nodes, step -> {});
        return true;
    }
}
