package org.rapporteur.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.Beside;
import org.rapporteur.store.Changes;
import org.rapporteur.store.Follower;
import org.rapporteur.store.NewsStore;
import org.rapporteur.store.NotInStep;
import org.rapporteur.vocab.RAP;
import org.slf4j.LoggerFactory;

/** Keeps the index of a store in step with it, and makes it anew where it is not. */
final class IndexFollower implements Follower {
    private static final int AT_ONCE = 1_000;

    /** How long a process that changes the store may take to bring the index in step. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MS = 10;

    private final NewsStore store;
    private final IndexFiles files;
    private final SearchIndex index;
    private @Nullable Batch pending;
    private volatile boolean stale;

    private IndexFollower(NewsStore store, IndexFiles files) {
        this.store = store;
        this.files = files;
        this.index = new SearchIndex(files, store);
    }

    /** What is to be done when the transaction is committed; without documents all is made anew. */
    private record Batch(List<Term> gone, @Nullable List<Document> come, String version) {}

    static IndexFollower open(NewsStore store) {
        try {
            Path folder = store.beside().folder();
            IndexFollower follower = new IndexFollower(store, IndexFiles.beside(folder));
            if (store.isReadOnly() && folder != null) {
                if (follower.inStep()) {
                    return follower;
                }
                if (store.beside().isSuccessor()) {
                    throw new NotInStep(); // the commit before has its index, and is shown until there is one of this
                }
                return alone(store);
            }
            if (!follower.files.isOf(store.version())) {
                follower.makeAnew();
            }
            return follower;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Of a store that another process may be changing: a change is committed there first and here a moment later, so
     * that one waits for that. Where nobody is changing it the index was left behind, and is made anew.
     *
     * @return false where the store is held by who does not bring the index up to date
     * @throws org.rapporteur.store.Superseded where the index may be that of a newer commit
     */
    private boolean inStep() throws IOException {
        boolean right = false;
        try {
            String version = store.version();
            Beside beside = store.beside();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!files.keepTo(version)) {
                beside.requireNewest();
                if (!beside.alone(this::makeAnew) && !beside.isBeingSettled() && System.nanoTime() > end) {
                    return false;
                }
                pause();
            }
            right = true;
        } finally {
            if (!right) {
                files.close();
            }
        }
        return true;
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** One that nobody else has, and that goes when the store is closed. */
    private static IndexFollower alone(NewsStore store) throws IOException {
        Path scratch = store.beside().scratch();
        IndexFollower follower =
                new IndexFollower(store, scratch == null ? IndexFiles.beside(null) : IndexFiles.in(scratch));
        follower.makeAnew();
        return follower;
    }

    SearchIndex index() {
        if (stale) {
            synchronized (this) {
                if (stale) {
                    makeAnew();
                }
            }
        }
        return index;
    }

    @Override
    public void committing(DatasetGraph database, Changes changes, String version) {
        if (changes.everything() || stale) {
            pending = new Batch(List.of(), null, version);
            return;
        }
        Documents documents = new Documents(database, node -> {
            // Counted on from what the index has: an actor of very many articles is not counted anew with each.
            OptionalLong before = files.activity(node);
            return before.isPresent()
                    ? before.getAsLong() + changes.mentions().getOrDefault(node, 0L)
                    : Documents.mentions(database, node);
        });
        List<Term> gone = new ArrayList<>();
        List<Document> come = new ArrayList<>();
        Set<String> articles = new TreeSet<>();
        for (Node graph : sorted(changes.articleGraphs())) {
            gone.add(new Term(Fields.GRAPH, graph.getURI()));
            come.addAll(documents.ofArticle(graph));
            documents.articlesIn(graph).forEach(article -> articles.add(article.getURI()));
        }
        // Who is who may change in an article that is as it was, whether it counts as a copy, and what others tell of
        // an occasion that it tells of.
        for (Node node : sorted(changes.linked())) {
            articles.add(Iris.articleOf(node));
            documents.tellingOf(node).forEach(telling -> articles.add(Iris.articleOf(telling)));
        }
        for (String article : articles) {
            Document summary = documents.summaryOf(NodeFactory.createURI(article));
            if (summary != null) {
                gone.add(new Term(Fields.SUMMARY_OF, article));
                come.add(summary);
            }
        }
        for (Node node : sorted(changes.linked())) {
            gone.add(new Term(Fields.NODE, node.getURI()));
            Document document = documents.ofNode(node);
            if (document != null) {
                come.add(document);
            }
        }
        pending = new Batch(gone, come, version);
    }

    private static List<Node> sorted(Set<Node> nodes) {
        return nodes.stream()
                .filter(Node::isURI)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    @Override
    public void committed() {
        Batch batch = pending;
        pending = null;
        if (batch == null) {
            return;
        }
        try {
            if (batch.come() == null) {
                makeAnew();
            } else {
                files.change(batch.gone(), batch.come(), batch.version());
            }
        } catch (IOException | RuntimeException e) {
            // The store holds the change, and the index says that it does not: whoever asks next makes it anew.
            stale = true;
            LoggerFactory.getLogger(IndexFollower.class).warn("the index is to be made anew: {}", e.toString());
        }
    }

    @Override
    public void rolledBack() {
        pending = null;
    }

    @Override
    public void compacted() {
        try {
            files.purge();
        } catch (IOException e) {
            stale = true;
            LoggerFactory.getLogger(IndexFollower.class).warn("the index is to be made anew: {}", e.toString());
        }
    }

    private void makeAnew() {
        store.<Void>read(dataset -> {
            try {
                DatasetGraph database = dataset.asDatasetGraph();
                files.begin();
                write(database, NewsStore.version(database));
                stale = false;
                return null;
            } catch (IOException e) {
                throw failed(e);
            } finally {
                if (store.isReadOnly()) {
                    release();
                }
            }
        });
    }

    private void write(DatasetGraph database, String version) throws IOException {
        Documents documents = new Documents(database, node -> Documents.mentions(database, node));
        List<Document> some = new ArrayList<>();
        for (Node graph : NewsStore.articleGraphs(database)) {
            some.addAll(documents.ofArticle(graph));
            documents.articlesIn(graph).stream()
                    .map(documents::summaryOf)
                    .flatMap(Stream::ofNullable)
                    .forEach(some::add);
            if (some.size() >= AT_ONCE) {
                files.add(some);
                some.clear();
            }
        }
        Set<Node> nodes = new LinkedHashSet<>();
        for (Node type : List.of(RAP.Identity, RAP.Occasion)) {
            database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, type)
                    .forEachRemaining(quad -> nodes.add(quad.getSubject()));
        }
        for (Node node : sorted(nodes)) {
            Document document = documents.ofNode(node);
            if (document != null) {
                some.add(document);
            }
            if (some.size() >= AT_ONCE) {
                files.add(some);
                some.clear();
            }
        }
        files.add(some);
        files.finish(version);
    }

    // Several processes may read a store, and each may find that its index is to be made anew.
    private void release() {
        try {
            files.release();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(IndexFollower.class).debug("could not close the index", e);
        }
    }

    private static RapporteurException failed(IOException e) {
        return new RapporteurException(
                ErrorCode.STORE_WRITE_FAILED,
                "The index of the store cannot be made: " + e.getMessage()
                        + ". Its folder must be writable and its disk have room; what the store holds is not touched.",
                e);
    }
}
