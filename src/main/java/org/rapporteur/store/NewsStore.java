package org.rapporteur.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;

/**
 * The graphs of all articles and what links them, in a folder on disk or in memory.
 *
 * <pre>{@code
 * try (NewsStore store = NewsStore.open(Path.of("news"), GraphLinker.load())) {
 *     BatchOutcome outcome = store.add(graphs);                  // hundreds at a time
 *     long meetings = store.stats().meetings();
 *     store.read(dataset -> QueryExecution.dataset(dataset)…);   // the default graph is the union of all articles
 * }
 * }</pre>
 *
 * <p>On disk a write costs about a third of a second whatever is in it, and many small ones bloat the files until
 * {@link #compact}: add articles in batches. Any number of processes may ask a store on disk at once, or one may change
 * it; inside it any number of threads may read while one writes.
 *
 * <p>What goes wrong with a store is a {@link StoreException}; a call after {@link #close} is an
 * {@link IllegalStateException}.
 */
public final class NewsStore implements AutoCloseable {
    private final @Nullable Disk disk;
    private final DatasetGraph database;
    private final boolean readOnly;
    private final Room room;
    private final BatchWriter writer;
    private volatile boolean closed;

    private NewsStore(@Nullable Disk disk, DatasetGraph database, boolean readOnly, Linker linker, BeforeCommit hook) {
        this.disk = disk;
        this.database = database;
        this.readOnly = readOnly;
        this.room = disk == null ? Room.ENDLESS : Room.in(disk.folder().path());
        this.writer = new BatchWriter(name(), room, database, linker, hook);
        database.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /** The folder of a store that is on disk, the lock on it, and where it is only asked the view of it. */
    private record Disk(
            StoreFolder folder, StoreLock lock, @Nullable ReaderView view) {
        void close() {
            if (view != null) {
                view.close();
            }
            lock.close();
        }
    }

    /**
     * Opens the store in that folder, or starts one where the folder is missing or empty.
     *
     * @param linker what links the articles of each batch with those that are there; always the same for a store
     */
    public static NewsStore open(Path folder, Linker linker) {
        return open(folder, linker, BeforeCommit.NOTHING);
    }

    /** As {@link #open(Path, Linker)}, but the store must exist. */
    public static NewsStore openExisting(Path folder, Linker linker) {
        StoreFolder place = new StoreFolder(folder);
        place.require();
        return connect(place, false, linker, BeforeCommit.NOTHING);
    }

    /** Opens the store in that folder, which must exist; whatever would change it is refused. */
    public static NewsStore openReadOnly(Path folder) {
        return openReadOnly(folder, Linker.NONE);
    }

    /** As {@link #openReadOnly(Path)}, with what links the articles of {@link #asOf}. */
    public static NewsStore openReadOnly(Path folder, Linker linker) {
        StoreFolder place = new StoreFolder(folder);
        place.require();
        return connect(place, true, linker, BeforeCommit.NOTHING);
    }

    /**
     * Starts an empty store in memory, which is gone with {@link #close}; it works as one on disk does, at a fraction
     * of the cost of a write.
     *
     * <pre>{@code
     * try (NewsStore store = NewsStore.inMemory(new GraphLinker())) {
     *     store.add(graphs);
     * }
     * }</pre>
     */
    public static NewsStore inMemory(Linker linker) {
        return new NewsStore(null, DatabaseMgr.createDatasetGraph(), false, linker, BeforeCommit.NOTHING);
    }

    static NewsStore open(Path folder, Linker linker, BeforeCommit hook) {
        StoreFolder place = new StoreFolder(folder);
        place.create();
        return connect(place, false, linker, hook);
    }

    private static NewsStore connect(StoreFolder folder, boolean readOnly, Linker linker, BeforeCommit hook) {
        if (readOnly) {
            settle(folder);
            StoreLock lock = StoreLock.share(folder.path());
            ReaderView view = view(folder, lock);
            if (view != null) {
                return connect(new Disk(folder, lock, view), view.folder(), true, linker, hook);
            }
            lock.close();
        }
        StoreLock lock = StoreLock.take(folder.path());
        try {
            folder.requireWhole();
            folder.removeOldGenerations();
            folder.prepare();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return connect(new Disk(folder, lock, null), folder.database(), readOnly, linker, hook);
    }

    private static @Nullable ReaderView view(StoreFolder folder, StoreLock lock) {
        try {
            folder.requireWhole();
            return ReaderView.of(folder);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Where a process died over a change, TDB2 does the rest of what was committed. That needs the store for itself,
     * for a moment in which others who want it wait.
     */
    private static void settle(StoreFolder folder) {
        if (isSettled(folder)) {
            return;
        }
        StoreLock lock;
        try {
            lock = StoreLock.settle(folder.path());
        } catch (StoreException e) {
            if (e.code() == ErrorCode.STORE_LOCKED && isSettled(folder)) {
                return; // another reader has done it, and reads
            }
            throw e;
        }
        if (isSettled(folder)) {
            lock.close();
        } else {
            connect(new Disk(folder, lock, null), folder.database(), true, Linker.NONE, BeforeCommit.NOTHING)
                    .close();
        }
    }

    private static boolean isSettled(StoreFolder folder) {
        Path generation = folder.generation();
        return generation == null || ReaderView.isSettled(generation);
    }

    private static NewsStore connect(Disk disk, Path database, boolean readOnly, Linker linker, BeforeCommit hook) {
        StoreFolder folder = disk.folder();
        try {
            if (disk.view() == null) {
                folder.mendJournal();
            }
            DatasetGraph graph = DatabaseMgr.connectDatasetGraph(Location.create(database));
            if (!readOnly) {
                folder.begun();
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
            throw new StoreException(
                    ErrorCode.STORE_UNREADABLE,
                    "The store " + folder.path() + " cannot be opened: " + e.getMessage()
                            + ". If no other program uses its folder tdb2, build the store anew.",
                    e);
        }
    }

    /**
     * Writes the articles in one transaction: all that are sound, or after an error nothing.
     *
     * <p>An article of which the store holds this version is left as it is; of an article in another version the old
     * graph goes. An article whose graph breaks the shapes is refused and reported, and the others are written. Where a
     * batch holds an article twice, the later one stays.
     *
     * @throws StoreException {@code STORE_WRITE_FAILED}, nothing is written; {@code STORE_READ_ONLY}
     */
    public BatchOutcome add(List<ArticleGraph> batch) {
        return add(batch, false);
    }

    /**
     * As {@link #add(List)}; with {@code anew} the same version of an article is written again, which is what a newer
     * program or other rules ask for. It then counts as replaced.
     */
    public BatchOutcome add(List<ArticleGraph> batch, boolean anew) {
        requireWritable();
        return batch.isEmpty() ? BatchOutcome.NONE : writer.add(batch, anew);
    }

    /**
     * Takes the article out with all that it tells, so that no query and no export shows a trace of it. Its bytes leave
     * the disk with the next {@link #compact}.
     *
     * @return whether the store held it
     */
    public boolean remove(String articleId) {
        return !remove(List.of(articleId)).isEmpty();
    }

    /** As {@link #remove(String)}, of several articles in one transaction; gives those that the store held. */
    public Set<String> remove(Collection<String> articleIds) {
        requireWritable();
        return writer.remove(articleIds);
    }

    /** How often this object has changed the store: what was read is as it was while this number is. */
    public long changes() {
        return writer.changes();
    }

    /**
     * Which state of the store this is: another version after each change, the same when the store is opened again.
     * Empty where nothing was ever written.
     */
    public String version() {
        return read(dataset -> Stamp.read(dataset.asDatasetGraph()));
    }

    /** As {@link #version()}, in a transaction of the caller. */
    public static String version(DatasetGraph database) {
        return Stamp.read(database);
    }

    /** The folder beside the database for what is made of it and can be made anew; null for a store in memory. */
    public @Nullable Path beside() {
        return disk == null ? null : disk.folder().path();
    }

    /** Whether whatever would change it is refused. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * What follows this store and is of that class: the same whenever it is asked for. Not to be called inside a
     * transaction: nothing is written while {@code opener} runs, which may read.
     *
     * @param opener gives it at the first time
     */
    public <F extends Follower> F follower(Class<F> type, Supplier<F> opener) {
        requireOpen();
        return writer.follower(type, opener);
    }

    /**
     * Changes named graphs that belong to no article, such as what people decide, and links anew what that touches, in
     * one transaction.
     *
     * @param work gets the database and the linking of this transaction
     * @throws StoreException {@code STORE_WRITE_FAILED}, nothing is written; {@code STORE_READ_ONLY}
     */
    public <T> T edit(BiFunction<DatasetGraph, Linker.Linking, T> work) {
        requireWritable();
        return writer.edit(work);
    }

    /** Whether the store holds this version of an article; ask before the work of extracting it. */
    public boolean holds(String graphIri) {
        return read(dataset -> dataset.containsNamedModel(graphIri));
    }

    /** Whether the store holds the article in any version. */
    public boolean holdsArticle(String articleId) {
        Node article = NodeFactory.createURI(Iris.article(articleId));
        return read(
                dataset -> !Contents.versions(dataset.asDatasetGraph(), article).isEmpty());
    }

    /**
     * Runs {@code work} on a state of the store that no writer changes meanwhile. To a query the default graph is the
     * union of all named graphs; without a query that is {@link Dataset#getUnionModel}, for the default model itself is
     * always empty. Whatever the result needs must be read before {@code work} returns: a result set that is still open
     * fails later. Inside the work of another call on the same thread it sees the same state as that.
     */
    public <T> T read(Function<Dataset, T> work) {
        requireOpen();
        if (database.isInTransaction()) {
            return work.apply(DatasetFactory.wrap(database));
        }
        database.begin(TxnType.READ);
        try {
            return work.apply(DatasetFactory.wrap(database));
        } catch (RuntimeException | Error e) {
            if (disk != null && Damage.isCauseOf(e)) {
                throw Damage.of(disk.folder().path(), e.toString(), e);
            }
            throw e;
        } finally {
            database.end();
        }
    }

    /**
     * What the store would hold had it read only what was published by the end of {@code day}: a store of its own in
     * memory, which refuses changes and which the caller closes. An article without a date is not in it.
     *
     * <pre>{@code
     * try (NewsStore then = store.asOf(LocalDate.of(2024, 5, 2))) {
     *     long meetings = then.stats().meetings();
     * }
     * }</pre>
     *
     * <p>It copies the articles and links them anew, which takes time and memory in proportion to them. What people
     * decided counts, whenever they did.
     *
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN} where nothing had been published by then
     */
    public NewsStore asOf(LocalDate day) {
        return read(dataset -> {
            PublishedBy published = new PublishedBy(dataset.asDatasetGraph(), day);
            NewsStore then =
                    new NewsStore(null, DatabaseMgr.createDatasetGraph(), true, writer.linker(), BeforeCommit.NOTHING);
            then.writer.<Void>edit((copy, linking) -> {
                published.copyTo(copy, linking);
                return null;
            });
            return then;
        });
    }

    /** How many articles have no date of publication. Reads all articles. */
    public long undated() {
        return read(dataset -> PublishedBy.undated(dataset.asDatasetGraph()));
    }

    /** The names of the graphs of all articles, in a transaction of the caller. */
    public static List<Node> articleGraphs(DatasetGraph database) {
        return Contents.articles(database);
    }

    /**
     * The database itself, for a server that handles transactions; it must not write. The default graph is the union of
     * all named graphs.
     */
    public Dataset dataset() {
        requireOpen();
        return DatasetFactory.wrap(database);
    }

    /** How much the store holds. Reads all of it: seconds on a large one. */
    public StoreStats stats() {
        return read(dataset -> Contents.stats(dataset.asDatasetGraph()));
    }

    /** Holds every graph of the store to the shapes. Reads all of it. */
    public CheckReport check() {
        return read(dataset -> Contents.check(dataset.asDatasetGraph(), writer.gate()));
    }

    /**
     * Gives back the disk that earlier batches and removed articles took. Needs as much free disk as the store will
     * have, and waits for readers and writers.
     *
     * @return the bytes that became free, negative where the store was compact already; 0 for one in memory
     */
    public long compact() {
        return compact(step -> {});
    }

    /** As {@link #compact()}; {@code passing} is told how far it has come. */
    long compact(Consumer<Compaction.Step> passing) {
        requireWritable();
        if (disk == null) {
            return 0;
        }
        StoreFolder folder = disk.folder();
        room.requireForCompaction(folder.compactionBytes());
        long before = folder.bytes();
        try {
            writer.compact(() -> {
                if (Sys.isWindows) {
                    DatabaseMgr.compact(database, true); // a folder of files that are mapped cannot be renamed there
                } else {
                    new Compaction(folder, database, passing).run();
                }
            });
            folder.noteCompact();
        } catch (RuntimeException e) {
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "The store " + folder.path() + " could not be compacted: " + e.getMessage()
                            + ". Nothing is lost; free some disk and run it again.",
                    e);
        }
        return before - folder.bytes();
    }

    /**
     * Writes a backup: all that the store holds at this moment, whoever reads or writes meanwhile. The stream stays
     * open.
     *
     * <p>It is a zip with the graphs in N-Quads and a list with their SHA-256, by which {@link #restore} knows it
     * again.
     */
    public BackupReport backup(OutputStream out) {
        return read(dataset -> {
            try {
                return BackupReport.of(Backup.write(dataset.asDatasetGraph(), folder(), out));
            } catch (IOException e) {
                throw new StoreException(
                        ErrorCode.OUTPUT_FAILED,
                        "The backup of " + name() + " could not be written: " + e.getMessage() + ".",
                        e);
            }
        });
    }

    /**
     * Writes a backup of the store in that folder into a new file and reads it again. Where another process holds the
     * store and offers backups ({@link BackupDesk}), that process makes it.
     *
     * @throws StoreException {@code RESTORE_OCCUPIED} where the file exists; {@code STORE_LOCKED}
     */
    public static BackupReport backup(Path folder, Path file) {
        return new BackupFile(file).write(out -> {
            try (NewsStore store = openReadOnly(folder)) {
                store.backup(out);
            } catch (StoreException e) {
                if (e.code() != ErrorCode.STORE_LOCKED || !BackupDesk.fetch(folder, out)) {
                    throw e;
                }
            }
        });
    }

    /**
     * Makes a store of a backup, in a folder that does not exist or is empty; it is there once it is whole.
     *
     * @throws StoreException {@code RESTORE_OCCUPIED}; {@code BACKUP_UNSOUND}
     */
    public static BackupReport restore(Path file, Path folder) {
        return new BackupFile(file).restore(folder);
    }

    /**
     * Makes a store of N-Quads, in a folder that does not exist or is empty; it is there once it is whole.
     *
     * @param inputs files that end in {@code .nq}, compressed or not, and folders of such
     * @throws StoreException {@code RESTORE_OCCUPIED}; {@code INPUT_MISSING}, {@code INPUT_EMPTY} or
     *     {@code INPUT_MALFORMED}, nothing is loaded
     */
    public static LoadReport load(List<Path> inputs, Path folder) {
        return BulkLoad.load(inputs, folder);
    }

    /** The folder, or null of a store in memory. */
    @Nullable
    Path folder() {
        return disk == null ? null : disk.folder().path();
    }

    /**
     * As {@link #compact}, where so much was written since the last time that it is worth while and the disk has room:
     * the database is twice as large as it was then. Changes nothing that a question sees, and is cheap where there is
     * nothing to do.
     *
     * @return whether the store was compacted
     */
    public boolean compactIfWasteful() {
        return compactIf(StoreFolder::isWasteful);
    }

    /**
     * As {@link #compactIfWasteful}, where nothing more is to be written for now: a quarter more than the store had
     * when it was compact is enough.
     */
    public boolean compactIfLoose() {
        return compactIf(StoreFolder::isLoose);
    }

    private boolean compactIf(Predicate<StoreFolder> worthWhile) {
        requireWritable();
        if (disk == null
                || !worthWhile.test(disk.folder())
                || !room.has(disk.folder().compactionBytes())) {
            return false;
        }
        compact();
        return true;
    }

    /** Lets go of the files and of the lock. A second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            writer.close();
            try {
                TDBInternal.expel(database);
            } catch (TransactionException e) {
                // A query that could not be stopped still reads. What it reads next is an error of its own.
                TDBInternal.expel(database, true);
            }
            if (disk != null) {
                disk.close();
            }
        }
    }

    private String name() {
        return disk == null ? "in memory" : disk.folder().path().toString();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store " + name() + " is closed");
        }
    }

    private void requireWritable() {
        requireOpen();
        if (readOnly) {
            throw new StoreException(
                    ErrorCode.STORE_READ_ONLY,
                    "The store " + name() + " is open for reading only; nothing was changed.");
        }
    }
}
