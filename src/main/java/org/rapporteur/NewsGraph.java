package org.rapporteur;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rapporteur.curate.Curation;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Iris;
import org.rapporteur.query.ActivitySummary;
import org.rapporteur.source.Article;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.BackupReport;
import org.rapporteur.store.BatchOutcome;
import org.rapporteur.store.CheckReport;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.store.Refusal;
import org.rapporteur.store.StoreStats;

/**
 * A graph of news, on disk or in memory: who met whom, who said what, and which issue is disputed by whom.
 *
 * <pre>{@code
 * try (NewsGraph graph = NewsGraph.open(Path.of("store"))) {
 *     try (Stream<SourceItem> items = new ArticleReader().read(List.of(Path.of("examples")))) {
 *         BuildReport report = graph.build(items, BuildOptions.DEFAULT, BuildListener.SILENT);
 *     }
 *     List<MeetingFact> meetings = graph.meetingsOf(graph.actor("Ann Lee"));
 * }
 * }</pre>
 *
 * <p>One process at a time may change a store on disk, and any number may ask it meanwhile. Within one any number of
 * threads may ask; {@code add}, {@code build}, {@code remove} and {@code compact} wait for one another. The models are
 * loaded at the first {@code add} or {@code build}, which takes some seconds and 700 MB of heap; a graph that is only
 * asked never loads them.
 *
 * <p>What it answers stands in {@link NewsAnswers}. What the user has to mend is a
 * {@link org.rapporteur.source.RapporteurException} with its code. After {@link #close} every call is an
 * {@link IllegalStateException}.
 */
public final class NewsGraph extends NewsAnswers implements AutoCloseable {
    private final NewsStore store;
    private final Curation curation;
    private final Object writing = new Object();
    private final ArticleMapper mapper = new ArticleMapper();
    private final Supplier<ArticleExtractor> extractor;

    /** For tests, which have no models. */
    NewsGraph(NewsStore store, Supplier<ArticleExtractor> extractor) {
        super(store);
        this.store = store;
        this.extractor = extractor;
        this.curation = new Curation(store, writing);
        if (!store.isReadOnly()) {
            SearchIndex.of(store); // so that it follows each change from the first
        }
    }

    /** Opens the store in that folder, or starts one where the folder is missing or empty. */
    public static NewsGraph open(Path store) {
        return withModelsAtNeed(linker -> NewsStore.open(store, linker));
    }

    private static NewsGraph withModelsAtNeed(Function<Linker, NewsStore> opener) {
        Supplier<English> english = new Lazy<>(English::load);
        GraphLinker linker = new GraphLinker(english);
        Supplier<ArticleExtractor> extractor = new Lazy<>(() -> {
            linker.prepare(); // what cannot be linked need not be annotated
            return ArticleExtractor.load(english.get());
        });
        return new NewsGraph(opener.apply(linker), extractor);
    }

    /** As {@link #open(Path)}, with models that are loaded already; any number of graphs may share them. */
    public static NewsGraph open(Path store, ArticleExtractor extractor) {
        return new NewsGraph(NewsStore.open(store, new GraphLinker(extractor::english)), () -> extractor);
    }

    /** As {@link #open(Path)}, but the store must exist: to correct it, or to take articles out. */
    public static NewsGraph openExisting(Path store) {
        return withModelsAtNeed(linker -> NewsStore.openExisting(store, linker));
    }

    /**
     * Starts an empty graph in memory, which is gone with {@link #close}: for a few hundred articles that are asked and
     * let go, and for tests. {@link #compact} does nothing to it, and an {@link #export} is the way to keep it.
     *
     * <pre>{@code
     * try (NewsGraph graph = NewsGraph.inMemory()) {
     *     graph.add(Article.of("talks", "Ann Lee met Bo Chen in Geneva on Tuesday."));
     *     List<MeetingFact> meetings = graph.meetingsOf(graph.actor("Ann Lee"));
     * }
     * }</pre>
     */
    public static NewsGraph inMemory() {
        return withModelsAtNeed(NewsStore::inMemory);
    }

    /** As {@link #inMemory()}, with models that are loaded already; any number of graphs may share them. */
    public static NewsGraph inMemory(ArticleExtractor extractor) {
        return new NewsGraph(NewsStore.inMemory(new GraphLinker(extractor::english)), () -> extractor);
    }

    /**
     * Opens the store in that folder, which must exist, to ask only: as it was at the last commit, whatever other
     * processes change meanwhile.
     */
    public static NewsGraph openReadOnly(Path store) {
        return withModelsAtNeed(linker -> NewsStore.openReadOnly(store, linker));
    }

    /**
     * What was known when: the graph as it would be had nothing been read but what was published by the end of
     * {@code day}. Labels, occasions, issues and their course are those that these articles alone tell.
     *
     * <pre>{@code
     * try (NewsGraph then = graph.asOf(LocalDate.of(2024, 5, 2))) {
     *     List<OccasionFact> occasions = then.occasionsOf(then.actor("Ann Lee"));   // scheduled, not yet cancelled
     * }
     * }</pre>
     *
     * <p>It is a graph in memory that refuses changes; copying and linking the articles takes a while and memory in
     * proportion to them. An article without a date is not in it, and corrections count whenever they were made.
     *
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN} where nothing had been published by then
     */
    public NewsGraph asOf(LocalDate day) {
        return new NewsGraph(store.asOf(day), extractor);
    }

    /**
     * Adds one article, or replaces the version of it that the graph holds. For more than a few, {@link #build} is many
     * times faster.
     *
     * @throws org.rapporteur.source.RapporteurException where it could not be stored
     */
    public BuildReport add(Article article) {
        BuildReport report = build(Stream.of(Read.of(article)), BuildOptions.DEFAULT, BuildListener.SILENT);
        report.rejected().forEach(rejected -> {
            throw rejected.toException();
        });
        return report;
    }

    /**
     * Adds the articles of {@code items}, of any number, with several threads. The caller closes the stream.
     *
     * <p>Whenever the store has become three times as large as it was when it was compact, the build compacts it, and
     * at its end where it has a quarter more.
     *
     * <p>An article that the graph holds in the same version is skipped before any work on it. What fails with one
     * article is listed in the report, and the others go on. When the process is killed, what was written stays, and
     * the same build started again does the rest; to end it early, see {@link BuildListener#goesOn}. The same articles
     * give the same graph with any number of threads.
     *
     * @throws org.rapporteur.source.RapporteurException where the store cannot be written, or the stream throws one
     */
    public BuildReport build(Stream<SourceItem> items, BuildOptions options, BuildListener listener) {
        synchronized (writing) {
            GraphSink sink = new GraphSink() {
                @Override
                public boolean holds(Article article) {
                    return store.holds(Iris.graph(article));
                }

                @Override
                public BatchOutcome add(List<ArticleGraph> graphs) {
                    return store.add(graphs, options.again());
                }

                @Override
                public void written() {
                    store.compactIfWasteful(); // a long build must not fill the disk with what it has replaced
                }
            };
            BuildReport report = new ParallelBuild(this::work, sink, options, listener).run(items);
            store.compactIfLoose();
            return report;
        }
    }

    /** The models are loaded with the first article: a build that finds all of them stored already needs none. */
    private Function<Article, ArticleWork> work() {
        ArticleExtractor loaded = extractor.get();
        return article -> {
            Extraction extraction = loaded.extract(article);
            return ArticleWork.of(extraction, mapper.map(extraction.record()));
        };
    }

    /**
     * Takes an article out with all that it tells.
     *
     * @return whether the graph held it
     */
    public boolean remove(String articleId) {
        synchronized (writing) {
            return store.remove(articleId);
        }
    }

    /** As {@link #remove(String)}, of several articles in one transaction; gives those that the graph held. */
    public Set<String> remove(Collection<String> articleIds) {
        synchronized (writing) {
            return store.remove(articleIds);
        }
    }

    /**
     * Links all articles anew, in one transaction: which actors and issues of different articles are one. {@link #add},
     * {@link #build} and {@link #remove} do so for what they touch; all articles need it only when a newer version of
     * Rapporteur links differently.
     *
     * @return the number of articles
     */
    public long relink() {
        synchronized (writing) {
            return store.edit((database, linking) -> {
                List<Node> articles = NewsStore.articleGraphs(database);
                linking.reset();
                articles.forEach(linking::added);
                return (long) articles.size();
            });
        }
    }

    /**
     * Gives back the disk that earlier batches and removed articles took.
     *
     * @return the bytes that became free
     */
    public long compact() {
        synchronized (writing) {
            return store.compact();
        }
    }

    /**
     * The way to put right what was found: to say of two actors that they are one, of a finding that it is wrong.
     *
     * <pre>{@code
     * graph.curation().reject("data:article/visit.txt#meeting-2", Decision.now("jane", "they never met"));
     * }</pre>
     */
    public Curation curation() {
        return curation;
    }

    /** Writes the graphs of all articles; the same graph gives the same bytes. The stream stays open. */
    public void export(ExportFormat format, OutputStream out) {
        new GraphExporter(store).export(format, null, out);
    }

    /**
     * As {@link #export(ExportFormat, OutputStream)}, of one article.
     *
     * @throws org.rapporteur.source.RapporteurException {@code ARTICLE_UNKNOWN}
     */
    public void export(ExportFormat format, String articleId, OutputStream out) {
        new GraphExporter(store).export(format, articleId, out);
    }

    /**
     * As {@link #export(ExportFormat, OutputStream)}, with another beginning of the IRIs of the data, so that the
     * exports of two graphs can be put together.
     *
     * @param base an absolute IRI that ends in {@code /}
     * @throws org.rapporteur.source.RapporteurException {@code USAGE} where it is none
     */
    public void exportUnder(String base, ExportFormat format, OutputStream out) {
        new GraphExporter(store).export(format, null, base, out);
    }

    /**
     * Writes a backup of a store into a new file, also while another process serves it.
     *
     * <pre>{@code
     * NewsGraph.backup(Path.of("store"), Path.of("2024-05-03.zip"));
     * NewsGraph.restore(Path.of("2024-05-03.zip"), Path.of("another-store"));
     * }</pre>
     *
     * @throws org.rapporteur.source.RapporteurException {@code RESTORE_OCCUPIED} where the file exists
     */
    public static BackupReport backup(Path store, Path file) {
        return NewsStore.backup(store, file);
    }

    /**
     * Makes a store of a backup, in a folder that does not exist or is empty; it is there once it is whole.
     *
     * @throws org.rapporteur.source.RapporteurException {@code RESTORE_OCCUPIED}, {@code BACKUP_UNSOUND}
     */
    public static BackupReport restore(Path file, Path store) {
        return NewsStore.restore(file, store);
    }

    /**
     * Reads all articles anew that another version of Rapporteur has read, from the texts that the graph holds. What
     * people corrected stays. Needs the models.
     */
    public BuildReport upgrade(BuildOptions options, BuildListener listener) {
        // Looked up before the first batch is written: a graph that is written is of this version.
        List<String> older = articles()
                .filter(article -> !store.holds(Iris.graph(article)))
                .map(Article::id)
                .toList();
        return build(older.stream().flatMap(id -> article(id).stream()).map(Read::of), options, listener);
    }

    /**
     * The names and words of the graph: what somebody means who mistypes a name or has begun one, and where words
     * stand.
     *
     * <pre>{@code
     * graph.index().search(SearchRequest.of("fishing")).hits().forEach(System.out::println);
     * }</pre>
     */
    public SearchIndex index() {
        return SearchIndex.of(store);
    }

    /** How much the graph holds. */
    public StoreStats stats() {
        return store.stats();
    }

    /** Holds every article's graph to the shapes of the ontology, and what the index counts to the articles. */
    public CheckReport check() {
        CheckReport report = store.check();
        if (report.articles() == 0) {
            return report;
        }
        SearchIndex index = index();
        if (store.read(dataset -> ActivitySummary.isRight(dataset.asDatasetGraph(), index))) {
            return report;
        }
        List<Refusal> problems = new ArrayList<>(report.problems());
        problems.add(new Refusal(
                "the index",
                List.of("it counts otherwise than the articles what is told of actors; delete the folder index of the"
                        + " store, and it is made anew")));
        return new CheckReport(report.articles(), report.older(), problems);
    }

    /** The store beneath, for what this class does not offer. */
    public NewsStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
