package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes a database anew, packed, beside the old one, and goes over to it.
 *
 * <p>TDB2 has a compaction of its own, which adds each quad to empty indexes as a build does, and so leaves their
 * blocks half to two thirds full; see {@link PackedCopy}.
 *
 * <p>The new database has a name that TDB2 clears away until it is whole. Then it gets, in one step of the file system,
 * the name that counts. A process that dies before leaves the old one, and one that dies after leaves both with the
 * same in them.
 */
final class Compaction {
    /** Of files that are three times as large as they need be a copy takes a third. */
    private static final int HARDLY = 3;

    private final StoreFolder folder;
    private final DatasetGraphSwitchable container;
    private final PackedCopy.Nodes nodes;
    private final Consumer<Step> passing;

    /** What has been reached; for tests that end there. */
    enum Step {
        BEGUN,
        COPIED,
        NAMED,
        SWITCHED
    }

    Compaction(StoreFolder folder, DatasetGraph database, PackedCopy.Nodes nodes, Consumer<Step> passing) {
        this.folder = folder;
        this.container = (DatasetGraphSwitchable) database;
        this.nodes = nodes;
        this.passing = passing;
    }

    /**
     * The disk that must be free: as much as the files have or, where that is not free, what the copy will take, which
     * is less and has to be counted.
     */
    static long bytes(StoreFolder folder, DatasetGraph database, Room room) {
        long files = folder.compactionBytes();
        return room.has(files) || Sys.isWindows
                ? files
                : Math.min(files, StoreFolder.SMALL + PackedCopy.bytes(TDBInternal.getDatasetGraphTDB(database)));
    }

    /** Whether there is room; asked again and again, so that nothing is counted where there hardly is. */
    static boolean mayFit(StoreFolder folder, DatasetGraph database, Room room) {
        return room.has(folder.compactionBytes() / HARDLY) && room.has(bytes(folder, database, room));
    }

    /**
     * Compacts the database. The caller sees to it that nobody writes; who reads goes on while it is copied, and the
     * switch waits for that, and keeps others waiting who would begin.
     */
    void run() {
        DatasetGraphTDB before = (DatasetGraphTDB) container.get();
        Path next = folder.nextGeneration();
        Path draft = next.resolveSibling(next.getFileName() + StoreFolder.UNFINISHED);
        boolean switched = false;
        try {
            delete(draft);
            Files.createDirectories(draft);
            passing.accept(Step.BEGUN);
            copy(before, draft);
            passing.accept(Step.COPIED);
            folder.noteFormat();
            Files.move(draft, next, StandardCopyOption.ATOMIC_MOVE);
            passing.accept(Step.NAMED);
            DatasetGraphTDB after = connect(next, before);
            // Who reads asks the container anew at each step, and would find itself in the other database.
            container.execExclusive(() -> container.set(after));
            switched = true;
            passing.accept(Step.SWITCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(draft);
            if (!switched) {
                // It would count at the next opening, and lack what is written to the old one from now on.
                StoreConnection.internalExpel(Location.create(next), true);
                retire(next);
            }
        }
        StoreConnection.release(before.getLocation());
        retire(Path.of(before.getLocation().getDirectoryPath()));
    }

    private static void retire(Path generation) {
        if (Files.exists(generation)) {
            StoreFolder.retire(generation);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            IO.deleteAll(folder);
        }
    }

    private void copy(DatasetGraphTDB before, Path draft) {
        Indexes.write(draft);
        DatasetGraphTDB after = connect(draft, before);
        try {
            new PackedCopy(before, after, nodes).run();
        } finally {
            StoreConnection.internalExpel(after.getLocation(), true);
        }
    }

    private static DatasetGraphTDB connect(Path folder, DatasetGraphTDB before) {
        return StoreConnection.connectCreate(Location.create(folder), Indexes.PARAMETERS, before.getReorderTransform())
                .getDatasetGraphTDB();
    }
}
