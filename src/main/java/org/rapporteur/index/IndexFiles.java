package org.rapporteur.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.SleepingLockWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.slf4j.LoggerFactory;

/**
 * The files of an index. A commit holds the version of the store of which it is made, and is there wholly or not at
 * all: what a process that was killed leaves behind is the commit before.
 *
 * <p>Readers of this and of other processes read the last commit while one writes. Safe for any number of threads.
 */
final class IndexFiles implements AutoCloseable {
    /** Raised when other documents are made of the same store. */
    private static final String FORMAT = "3";

    private static final String FOLDER = "index";
    private static final String FORMAT_KEY = "format";
    private static final String VERSION_KEY = "store";
    private static final long LOCK_MILLISECONDS = 600_000;
    private static final double BUFFER_MEGABYTES = 64;

    /**
     * How often the words stand in how long a text. How rare they are counts for nothing: that would count texts that
     * are deleted and not yet merged away, and depend on the order of the changes.
     */
    private static final Similarity SIMILARITY = new BM25Similarity() {
        private static final float USUAL_LENGTH = 100;

        @Override
        protected float idf(long documents, long all) {
            return 1;
        }

        @Override
        protected float avgFieldLength(CollectionStatistics statistics) {
            return USUAL_LENGTH;
        }
    };

    private final Directory directory;
    private @Nullable IndexWriter writer;
    private volatile @Nullable SearcherManager searchers;

    private IndexFiles(Directory directory) {
        this.directory = directory;
    }

    /** In the folder of a store, or in memory where it has none. */
    static IndexFiles beside(@Nullable Path store) throws IOException {
        return new IndexFiles(
                store == null
                        ? new ByteBuffersDirectory()
                        : new SleepingLockWrapper(FSDirectory.open(store.resolve(FOLDER)), LOCK_MILLISECONDS));
    }

    /** In that folder, which nobody else has. */
    static IndexFiles in(Path folder) throws IOException {
        return new IndexFiles(FSDirectory.open(folder.resolve(FOLDER)));
    }

    /** Whether the store in that folder has files of an index. */
    static boolean areBeside(Path store) {
        return Files.isDirectory(store.resolve(FOLDER));
    }

    /** What is done with the last commit. */
    @FunctionalInterface
    interface Work<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** Whether there is a commit at all that this program can read. */
    boolean isThere() throws IOException {
        return FORMAT.equals(committed().get(FORMAT_KEY));
    }

    /** Whether the last commit is made of that version of a store. */
    boolean isOf(String version) throws IOException {
        return isThere() && version.equals(committed().get(VERSION_KEY));
    }

    /**
     * Reads the last commit from now on, whatever another process commits, where it is made of that version of a store.
     *
     * @return whether it is
     */
    synchronized boolean keepTo(String version) throws IOException {
        try {
            if (isOf(version) && searchersOf(version)) {
                return true;
            }
        } catch (IndexNotFoundException | CorruptIndexException | NoSuchFileException | EOFException e) {
            LoggerFactory.getLogger(IndexFiles.class).debug("the index is not whole", e);
        }
        if (searchers != null) {
            searchers.close();
            searchers = null;
        }
        return false;
    }

    private boolean searchersOf(String version) throws IOException {
        SearcherManager manager = searchers();
        IndexSearcher searcher = manager.acquire();
        try {
            return isOf(version, searcher);
        } finally {
            manager.release(searcher);
        }
    }

    /** Whether what is read there is made of that version of a store. */
    static boolean isOf(String version, IndexSearcher searcher) throws IOException {
        return searcher.getIndexReader() instanceof DirectoryReader reader
                && version.equals(reader.getIndexCommit().getUserData().get(VERSION_KEY));
    }

    private Map<String, String> committed() throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            return Map.of(); // it is made anew
        }
    }

    <T> T read(Work<T> work) {
        try {
            SearcherManager manager = searchers();
            IndexSearcher searcher = manager.acquire();
            try {
                return work.with(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.STORE_UNREADABLE,
                    "The index of the store cannot be read: " + e.getMessage()
                            + ". Delete the folder index in it; it is made anew.",
                    e);
        }
    }

    /** How often the last commit says that an actor or an issue is named; empty where it does not know it. */
    OptionalLong activity(Node node) {
        return read(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.NODE, node.getURI())), 1);
            if (found.scoreDocs.length == 0) {
                return OptionalLong.empty();
            }
            IndexableField activity = searcher.storedFields()
                    .document(found.scoreDocs[0].doc, Set.of(Fields.ACTIVITY))
                    .getField(Fields.ACTIVITY);
            return activity == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(activity.numericValue().longValue());
        });
    }

    private SearcherManager searchers() throws IOException {
        SearcherManager known = searchers;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (searchers == null) {
                searchers = new SearcherManager(directory, new SearcherFactory() {
                    @Override
                    public IndexSearcher newSearcher(
                            org.apache.lucene.index.IndexReader reader,
                            org.apache.lucene.index.@Nullable IndexReader before) {
                        IndexSearcher searcher = new IndexSearcher(reader);
                        searcher.setSimilarity(SIMILARITY);
                        return searcher;
                    }
                });
            }
            return searchers;
        }
    }

    /** Replaces documents by others, and commits. */
    synchronized void change(Collection<Term> gone, Collection<Document> come, String version) throws IOException {
        IndexWriter open = writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        open.deleteDocuments(gone.toArray(Term[]::new));
        open.addDocuments(come);
        commit(open, version);
    }

    /** Begins an index anew: what {@link #add} gives it is seen after {@link #finish}. */
    synchronized void begin() throws IOException {
        if (writer != null) {
            writer.rollback();
        }
        writer = null;
        if (!isThere()) {
            empty(); // Lucene reads the old commit even where it is to be replaced
        }
        writer(IndexWriterConfig.OpenMode.CREATE);
    }

    private void empty() throws IOException {
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            alone.ensureValid();
        }
    }

    synchronized void add(Collection<Document> come) throws IOException {
        writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND).addDocuments(come);
    }

    synchronized void finish(String version) throws IOException {
        commit(writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND), version);
    }

    /** Leaves nothing on the disk of what was deleted. */
    synchronized void purge() throws IOException {
        IndexWriter open = writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        open.forceMergeDeletes();
        open.commit();
        searchers().maybeRefreshBlocking();
        open.deleteUnusedFiles();
    }

    private void commit(IndexWriter open, String version) throws IOException {
        open.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, VERSION_KEY, version).entrySet());
        open.commit();
        searchers().maybeRefreshBlocking();
    }

    private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
        if (writer == null) {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Analysis.ANALYZER)
                            .setOpenMode(mode)
                            .setSimilarity(SIMILARITY)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                            .setCommitOnClose(false));
        }
        return writer;
    }

    /** Lets others write; a writer that failed is forgotten with what it had not committed. */
    synchronized void release() throws IOException {
        if (writer != null) {
            writer.rollback();
            writer = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        release();
        if (searchers != null) {
            searchers.close();
        }
        directory.close();
    }
}
