package org.rapporteur.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.base.Sys;
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
 * {@link #compact}: add articles in batches. One process at a time may change a store on disk, and any number may ask
 * it meanwhile; inside a process any number of threads may read while one writes.
 *
 * <p>What goes wrong with a store is a {@link StoreException}; a call after {@link #close} is an
 * {@link IllegalStateException}.
 */
public final class NewsStore implements AutoCloseable {
    private static final Duration FOLLOWING = Duration.ofSeconds(1);

    private final @Nullable Disk disk;
    private final @Nullable Snapshots snapshots;
    private final DatasetGraph database;
    private final boolean readOnly;
    private final BatchWriter writer;
    private final @Nullable Compactor compactor;
    private volatile boolean closed;

    NewsStore(@Nullable Disk disk, DatasetGraph database, boolean readOnly, Linker linker, BeforeCommit hook) {
        this(disk, null, database, readOnly, linker, hook);
    }

    /** A store that is only asked, which may be changed meanwhile. */
    NewsStore(StoreFolder folder, Snapshots snapshots, Linker linker) {
        this(
                new Disk(folder, null, null, false),
                snapshots,
                new PinnedDatabase(snapshots),
                true,
                linker,
                BeforeCommit.NOTHING);
    }

    private NewsStore(
            @Nullable Disk disk,
            @Nullable Snapshots snapshots,
            DatasetGraph database,
            boolean readOnly,
            Linker linker,
            BeforeCommit hook) {
        this.disk = disk;
        this.snapshots = snapshots;
        this.database = database;
        this.readOnly = readOnly;
        Room room = disk == null ? Room.endless() : Room.in(disk.folder().path());
        this.writer = new BatchWriter(name(), room, database, linker, hook);
        this.compactor = disk == null ? null : new Compactor(disk.folder(), database, room, writer);
        database.getContext().set(TDB2.symUnionDefaultGraph, true);
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
        return new Connector(place, linker).toChange(BeforeCommit.NOTHING);
    }

    /**
     * Opens the store in that folder, which must exist, as it was at the last commit; whatever would change it is
     * refused. Another process may change it meanwhile: this object shows what it showed, unless it is told to
     * {@link #follow}, or {@link #follower opens} something beside the store that is of a newer commit already.
     */
    public static NewsStore openReadOnly(Path folder) {
        return openReadOnly(folder, Linker.NONE);
    }

    /** As {@link #openReadOnly(Path)}, with what links the articles of {@link #asOf}. */
    public static NewsStore openReadOnly(Path folder, Linker linker) {
        StoreFolder place = new StoreFolder(folder);
        place.require();
        return new Connector(place, linker).toAsk();
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
        return new Connector(place, linker).toChange(hook);
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

    /**
     * How often what this object shows has changed: what was read is as it was while this number is. Who has pinned a
     * commit is told the number of that.
     */
    public long changes() {
        return snapshots == null ? writer.changes() : snapshots.changes();
    }

    /**
     * Goes over to each commit of another process within some seconds after it is made, in one step between one
     * {@link #read} or {@link #pin} and the next. Does nothing where no other process can change the store.
     */
    public void follow() {
        requireOpen();
        if (snapshots != null) {
            snapshots.follow(FOLLOWING);
        }
    }

    /**
     * Goes over to the newest commit at once, where another process has made one since; a thread that has {@link #pin
     * pinned} another keeps to that.
     *
     * @return whether there was one
     */
    public boolean refresh() {
        requireOpen();
        return snapshots != null && snapshots.advance();
    }

    /** Whether another process can change the store while this object shows it. */
    public boolean admitsAWriter() {
        return snapshots != null && !Sys.isWindows;
    }

    /**
     * Lets this thread see one commit until the result is closed, by the same thread, whatever is committed meanwhile.
     *
     * <pre>{@code
     * try (NewsStore.Pin pin = store.pin()) {
     *     …   // all that is read here, and the index, are of one version
     * }
     * }</pre>
     */
    public Pin pin() {
        requireOpen();
        if (snapshots == null) {
            return () -> {};
        }
        snapshots.pin();
        return snapshots::unpin;
    }

    /** Ends what {@link NewsStore#pin} began. */
    @FunctionalInterface
    public interface Pin extends AutoCloseable {
        @Override
        void close();
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

    /** Where what is made of it, and can be made anew, is kept. */
    public Beside beside() {
        return new Beside(disk);
    }

    /** Whether whatever would change it is refused. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * What follows this store and is of that class: the same whenever it is asked for. Not to be called inside a
     * transaction: nothing is written while {@code opener} runs, which may read.
     *
     * @param opener gives it at the first time, of the store that it is given; it may say that this store is
     *     {@link Superseded}, and is asked again with a newer one
     */
    public <F extends Follower> F follower(Class<F> type, Function<NewsStore, F> opener) {
        requireOpen();
        return snapshots == null ? writer.follower(type, () -> opener.apply(this)) : snapshots.follower(type, opener);
    }

    DatasetGraph database() {
        return database;
    }

    /** What a transaction reads, without what leads to it. */
    private DatasetGraph seen() {
        return snapshots == null ? database : snapshots.database();
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
            return work.apply(DatasetFactory.wrap(seen()));
        }
        database.begin(TxnType.READ);
        try {
            return work.apply(DatasetFactory.wrap(seen()));
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
        return compact(PackedCopy.Nodes.IN_USE, step -> {});
    }

    /** As {@link #compact()}, with the nodes that are to be kept; {@code passing} is told how far it has come. */
    long compact(PackedCopy.Nodes nodes, Consumer<Compaction.Step> passing) {
        requireWritable();
        return compactor == null ? 0 : compactor.run(nodes, passing);
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
     * the database is three times as large as it was then. Changes nothing that a question sees, and is cheap where
     * there is nothing to do. Less thorough than {@link #compact}: texts that nothing refers to any more stay on the
     * disk until that, or {@link #compactIfLoose}, is called.
     *
     * @return whether the store was compacted
     */
    public boolean compactIfWasteful() {
        requireWritable();
        return compactor != null && compactor.ifWasteful();
    }

    /**
     * As {@link #compactIfWasteful}, where nothing more is to be written for now: a quarter more than the store had
     * when it was compact is enough.
     */
    public boolean compactIfLoose() {
        requireWritable();
        return compactor != null && compactor.ifLoose();
    }

    /** Lets go of the files and of the lock. A second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            writer.close();
            if (snapshots == null) {
                expel();
            } else {
                snapshots.close();
            }
            if (disk != null) {
                disk.close();
            }
        }
    }

    private void expel() {
        try {
            TDBInternal.expel(database);
        } catch (TransactionException e) {
            // A query that could not be stopped still reads. What it reads next is an error of its own.
            TDBInternal.expel(database, true);
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
