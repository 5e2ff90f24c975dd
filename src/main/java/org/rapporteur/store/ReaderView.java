package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The database of a store as a process sees it that only asks: a folder of its own with links to the files, for TDB2
 * lets one process at a time into a folder, even for reading.
 *
 * <p>Nobody changes the files as long as the store's lock is shared, and TDB2 writes none of them where nothing is
 * changed; its journal, which it opens to write, is an empty one of the view's own.
 */
final class ReaderView implements AutoCloseable {
    private static final String TDB_LOCK = "tdb.lock";
    /** What must not be shared. */
    private static final Set<String> OWN = Set.of(TDB_LOCK, JournalFile.NAME);

    private final Path folder;
    private final StoreLock lock;

    private ReaderView(Path folder, StoreLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * A view of that store, of which the caller shares the lock; null where the system has no links, or where a change
     * stands in the journal that is not in the files yet.
     *
     * @throws StoreException {@code STORE_LOCKED} where one of Jena's own tools has the database open
     */
    static @Nullable ReaderView of(StoreFolder store) {
        Path generation = store.generation();
        if (generation == null || !isSettled(generation)) {
            return null;
        }
        Path view = null;
        StoreLock lock = null;
        try {
            Path file = store.database().resolve(TDB_LOCK);
            lock = StoreLock.shareFile(file);
            if (lock == null) {
                throw StoreLock.held(store.path(), StoreLock.holder(file));
            }
            view = Files.createTempDirectory("rapporteur-view");
            link(store.database(), view);
            link(generation, Files.createDirectory(view.resolve(generation.getFileName())));
            return new ReaderView(view, lock);
        } catch (IOException | UnsupportedOperationException e) {
            if (view != null) {
                IO.deleteAll(view);
            }
            if (lock != null) {
                lock.close();
            }
            LoggerFactory.getLogger(ReaderView.class).debug("no view of {}", store.path(), e);
            return null;
        }
    }

    /** Whether all that was committed is in the files. */
    static boolean isSettled(Path generation) {
        return generation.resolve(JournalFile.NAME).toFile().length() == 0;
    }

    private static void link(Path from, Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !OWN.contains(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : files) {
            Files.createSymbolicLink(into.resolve(file.getFileName()), file.toRealPath());
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        lock.close();
        IO.deleteAll(folder); // the links, not what they lead to
    }
}
