package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;

/**
 * Opens the files of a store: to change it, which one process at a time may, or to ask it, which takes nobody anything.
 */
final class Connector {
    /** How long a commit of another process may take, or the rest of one over which it died. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long PAUSE_MS = 5;

    private final StoreFolder folder;
    private final Linker linker;

    Connector(StoreFolder folder, Linker linker) {
        this.folder = folder;
        this.linker = linker;
    }

    /** For itself alone. */
    NewsStore toChange(BeforeCommit hook) {
        return alone(StoreLock.take(folder.path()), false, hook);
    }

    /** As it was at the last commit; where the system has no links, for itself alone. */
    NewsStore toAsk() {
        NewsStore first = snapshot(false);
        return first == null
                ? alone(StoreLock.take(folder.path()), true, BeforeCommit.NOTHING)
                : new NewsStore(folder, new Snapshots(folder.path().toString(), first, this::next), linker);
    }

    private NewsStore next() {
        NewsStore next = snapshot(true);
        if (next == null) {
            throw new StoreException(
                    ErrorCode.STORE_UNREADABLE,
                    "No links can be made any more to the files of the store " + folder.path()
                            + ". Check that the folder for temporary files is writable.");
        }
        return next;
    }

    private @Nullable NewsStore snapshot(boolean isSuccessor) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Path generation = folder.generation();
            try {
                folder.requireWhole();
                StoreState state = generation == null ? null : StoreState.read(generation);
                if (state != null && StoreState.isWhole(state.generation())) {
                    return snapshot(state, isSuccessor);
                }
            } catch (NoSuchFileException e) {
                requireOther(generation, unreadable(e));
            } catch (IOException e) {
                throw unreadable(e);
            } catch (StoreException e) {
                requireOther(generation, e);
            }
            settle();
            if (System.nanoTime() > end || !StoreLock.pause(PAUSE_MS)) {
                throw StoreLock.held(folder.path());
            }
        }
    }

    private @Nullable NewsStore snapshot(StoreState state, boolean isSuccessor) throws NoSuchFileException {
        // A folder of files that are mapped cannot be deleted there: nobody may compact the store meanwhile.
        StoreLock lock = Sys.isWindows ? StoreLock.share(folder.path()) : null;
        ReaderView view = ReaderView.of(folder, state);
        if (view == null) {
            if (lock != null) {
                lock.close();
            }
            return null;
        }
        return connect(new Disk(folder, lock, view, isSuccessor), view.folder(), true, BeforeCommit.NOTHING);
    }

    /** What went wrong has no meaning where a compaction has taken away the database that was looked at. */
    private void requireOther(@Nullable Path generation, StoreException fault) {
        if (Objects.equals(generation, folder.generation())) {
            throw fault;
        }
    }

    /**
     * Where a process died over a change, TDB2 does the rest of what was committed. That needs the store for itself,
     * for a moment in which others who want it wait; where another process has it, there is nothing to do but to wait.
     */
    private void settle() {
        if (isSettled()) {
            return;
        }
        StoreLock lock = StoreLock.trySettle(folder.path());
        if (lock == null) {
            return;
        }
        if (isSettled()) {
            lock.close();
        } else {
            alone(lock, true, BeforeCommit.NOTHING).close();
        }
    }

    private boolean isSettled() {
        Path generation = folder.generation();
        try {
            return generation != null && StoreState.isSettled(generation) && StoreState.isWhole(generation);
        } catch (IOException e) {
            return true; // a compaction has taken it away
        }
    }

    private NewsStore alone(StoreLock lock, boolean readOnly, BeforeCommit hook) {
        try {
            folder.requireWhole();
            folder.removeOldGenerations();
            folder.prepare();
            folder.mendJournal();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return connect(new Disk(folder, lock, null, false), folder.database(), readOnly, hook);
    }

    private NewsStore connect(Disk disk, Path database, boolean readOnly, BeforeCommit hook) {
        try {
            DatasetGraph graph = DatabaseMgr.connectDatasetGraph(Location.create(database));
            if (!readOnly) {
                folder.begun();
            }
            if (disk.view() != null) { // one commit, which never changes
                PrefixCache.in(graph);
            }
            return new NewsStore(disk, graph, readOnly, linker, hook);
        } catch (DBOpEnvException e) {
            disk.close();
            String holder = StoreLock.holder(folder.database().resolve("tdb.lock"));
            if (holder == null
                    || holder.equals(Long.toString(ProcessHandle.current().pid()))) {
                throw new StoreException(
                        ErrorCode.STORE_WRITE_FAILED,
                        "The files of the store " + folder.path() + " cannot be made: " + e.getMessage()
                                + ". Check that its disk has room, and that the system lets its files grow.",
                        e);
            }
            // Not Rapporteur but one of Jena's own tools has the database open.
            throw StoreLock.held(folder.path(), holder);
        } catch (StoreException e) {
            disk.close();
            throw e;
        } catch (RuntimeException | Error e) {
            disk.close();
            if (e instanceof Error error && !Damage.isCauseOf(e)) {
                throw error;
            }
            throw unreadable(e);
        }
    }

    private StoreException unreadable(Throwable e) {
        return new StoreException(
                ErrorCode.STORE_UNREADABLE,
                "The store " + folder.path() + " cannot be opened: " + e.getMessage()
                        + ". If no other program uses its folder tdb2, build the store anew.",
                e);
    }
}
