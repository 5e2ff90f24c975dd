package org.rapporteur;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.Article;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.TableFile;
import org.rapporteur.store.BackupReport;
import org.rapporteur.store.BatchOutcome;
import org.rapporteur.store.CheckReport;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.store.StoreStats;

/**
 * A graph of news, on disk or in memory: who met whom, who said what, and which issue is disputed by whom.
 *
 * <pre>{@code
 * try (NewsGraph graph = NewsGraph.open(Path.of("store"))) {
 *     try (Stream<SourceItem> items = new ArticleReader().read(List.of(Path.of("examples")))) {
 *         BuildReport report = graph.build(items, BuildOptions.DEFAULT, BuildListener.SILENT);
 *     }
 *     List<MeetingFact> meetings = graph.meetingsOf("Ann Lee");
 * }
 * }</pre>
 *
 * <p>Any number of processes may ask a store on disk at once, or one may change it. Within one any number of threads
 * may ask; {@code add}, {@code build}, {@code remove} and {@code compact} wait for one another. The models are loaded
 * at the first {@code add} or {@code build}, which takes some seconds and 700 MB of heap; a graph that is only asked
 * never loads them.
 *
 * <p>What it answers stands in {@link NewsAnswers}. What the user has to mend is a
 * {@link org.rapporteur.source.RapporteurException} with its code. After {@link #close} every call is an
 * {@link IllegalStateException}.
 */
public final class NewsGraph extends NewsAnswers implements AutoCloseable {
    private final NewsStore store;
    private final Curator curator;
    private final Object writing = new Object();
    private final ArticleMapper mapper = new ArticleMapper();
    private final Supplier<ArticleExtractor> extractor;

    /** For tests, which have no models. */
    NewsGraph(NewsStore store, Supplier<ArticleExtractor> extractor) {
        super(store);
        this.store = store;
        this.extractor = extractor;
        this.curator = new Curator(store);
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
     *     List<MeetingFact> meetings = graph.meetingsOf("Ann Lee");
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

    /** Opens the store in that folder, which must exist, to ask only. */
    public static NewsGraph openReadOnly(Path store) {
        return withModelsAtNeed(linker -> NewsStore.openReadOnly(store, linker));
    }

    /**
     * What was known when: the graph as it would be had nothing been read but what was published by the end of
     * {@code day}. Labels, occasions, issues and their course are those that these articles alone tell.
     *
     * <pre>{@code
     * try (NewsGraph then = graph.asOf(LocalDate.of(2024, 5, 2))) {
     *     List<OccasionFact> occasions = then.occasionsOf("Ann Lee");   // still scheduled, not yet cancelled
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
     * <p>Where the build leaves the store twice as large as it was when it was compact, it ends with {@link #compact}.
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
            };
            BuildReport report = new ParallelBuild(this::work, sink, options, listener).run(items);
            store.compactIfWasteful();
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
     * How much the graph tells of an actor.
     *
     * @param name a name or alias, in any case, or the IRI of the node for all articles
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}
     */
    public Footprint footprint(String name) {
        return curator.footprint(name);
    }

    /**
     * What {@link #merge} will do. The parameters and errors are those of {@code merge}.
     *
     * <pre>{@code
     * MergePlan plan = graph.planMerge("Ann M. Lee", "Ann Lee");
     * if (plan.together() == 0) {
     *     graph.merge("Ann M. Lee", "Ann Lee", Decision.now("jane", "the same minister"));
     * }
     * }</pre>
     */
    public MergePlan planMerge(String from, String into) {
        return curator.plan(from, into);
    }

    /**
     * Makes two actors, issues or occasions one, at once and for articles that come later; {@link #undo} takes it back.
     *
     * @param from what goes, by name, alias or IRI; an occasion by its IRI
     * @param into what stays with its label, by name, alias or IRI
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction merge(String from, String into, Decision decision) {
        synchronized (writing) {
            return curator.merge(from, into, decision);
        }
    }

    /**
     * Gives an actor a further name: what articles call so, and by nothing else, is that actor, at once and for
     * articles that come later. A name that identifies its bearer, such as a full one, takes all with it that linking
     * joined to it. Persons take persons only, and others only others; for the rest there is {@link #merge}.
     *
     * @param name as articles write it; none need do so yet
     * @param actor by name, alias or IRI
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}, {@code USAGE},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction alias(String name, String actor, Decision decision) {
        return name(names -> names.alias(name, actor, decision));
    }

    /**
     * Keeps two actors apart for ever, whatever linking finds later; they are no possible duplicates any more, and
     * {@link #merge} refuses them until that is taken back.
     *
     * <pre>{@code
     * graph.distinct("Ann Lee", "Anne Lee", Decision.now("jane", "mother and daughter"));
     * }</pre>
     *
     * @param one by name, alias or IRI
     * @param other in the same way
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction distinct(String one, String other, Decision decision) {
        return name(names -> names.distinct(one, other, decision));
    }

    /**
     * Does {@link #alias} and {@link #distinct} for each row of a table, in one transaction. The rows that cannot be
     * done are listed in the report, and the others are done; what the graph knows already changes nothing.
     *
     * @param table CSV with the columns {@code kind} ({@code alias} or {@code distinct}), {@code name} and
     *     {@code actor}, and possibly {@code by} and {@code why}
     * @param decision when and, where a row does not say otherwise, by whom and why
     * @throws org.rapporteur.source.RapporteurException {@code INPUT_MISSING}, {@code INPUT_MALFORMED} and what else
     *     keeps the table from being read
     */
    public ReviewReport aliases(Path table, Decision decision) {
        List<TableFile.Row> rows = TableFile.read(table, Set.of("kind", "name", "actor"));
        return name(names -> names.read(rows, table.toString(), decision));
    }

    private <T> T name(Function<NameCurator, T> decision) {
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                T made = decision.apply(new NameCurator(database, names));
                linking.corrected();
                return made;
            });
        }
    }

    /**
     * Makes two of one actor, issue or occasion: what {@code articles} tell of it, they tell of another one.
     *
     * @param name what is split, by name, alias or IRI
     * @param articles the identifiers of some, but not all, articles that tell of it
     * @param label the label of the new one; it may be the same. An occasion is called after who met when
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code ARTICLE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction split(String name, List<String> articles, String label, Decision decision) {
        synchronized (writing) {
            return curator.split(name, articles, label, decision);
        }
    }

    /**
     * Gives an actor another label; the old one becomes an alias.
     *
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction rename(String name, String label, Decision decision) {
        synchronized (writing) {
            return curator.rename(name, label, decision);
        }
    }

    /**
     * Makes an actor one of another type, such as a person of what was taken for an organization.
     *
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction retype(String name, ActorType type, Decision decision) {
        synchronized (writing) {
            return curator.retype(name, type, decision);
        }
    }

    /**
     * Says that a finding is wrong: no question, export or network has it any more, until that is taken back.
     *
     * <pre>{@code
     * graph.reject("data:article/visit.txt#meeting-2", Decision.now("jane", "they never met"));
     * }</pre>
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction reject(String finding, Decision decision) {
        return decide(curator -> curator.reject(finding, decision));
    }

    /**
     * Says that a finding is right as it stands; a rejection before this no longer counts.
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction confirm(String finding, Decision decision) {
        return decide(curator -> curator.confirm(finding, decision));
    }

    /**
     * Changes something of a finding. What it was stays on record.
     *
     * @param finding the IRI of a meeting, statement, attitude or dispute, whole or short
     * @param wishes what is to be otherwise; all of it or, where one makes no sense, nothing
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code USAGE}, {@code ACTOR_UNKNOWN},
     *     {@code ACTOR_AMBIGUOUS}, {@code CORRECTION_EMPTY}
     */
    public Correction correct(String finding, List<Wish> wishes, Decision decision) {
        return decide(curator -> curator.correct(finding, wishes, decision));
    }

    private Correction decide(Function<FindingCurator, Correction> decision) {
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                FindingCurator curator = new FindingCurator(database, names);
                Correction made = decision.apply(curator);
                curator.renew(List.of(made), linking);
                return made;
            });
        }
    }

    /**
     * Reads the verdicts that people wrote into a table of {@link ExportFormat#REVIEW}, in one transaction. What
     * spreadsheets make of such a table is understood; the rows that are not are listed in the report, and the others
     * are done.
     *
     * @param table CSV with the columns {@code finding} and {@code verdict}, and possibly {@code checked by} and
     *     {@code why}
     * @param decision when and, where a row does not say otherwise, by whom and why
     * @throws org.rapporteur.source.RapporteurException {@code INPUT_MISSING}, {@code INPUT_MALFORMED} and what else
     *     keeps the table from being read
     */
    public ReviewReport review(Path table, Decision decision) {
        List<TableFile.Row> rows = TableFile.read(table, Set.of("finding", "verdict"));
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                FindingCurator curator = new FindingCurator(database, names);
                ReviewReport report = new Review(curator, decision, table.toString()).of(rows);
                curator.renew(report.made(), linking);
                return report;
            });
        }
    }

    /**
     * What people decided about a finding and is in force, in the order in which it applies.
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short, be it rejected
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}
     */
    public List<Correction> checksOf(String finding) {
        SearchIndex names = SearchIndex.of(store);
        return store.read(dataset -> {
            FindingCurator curator = new FindingCurator(dataset.asDatasetGraph(), names);
            return curator.checks(curator.find(finding));
        });
    }

    /**
     * The corrections in force that do not find what they are about: the article is not there, or it tells otherwise
     * than when that was decided. They apply again when it comes back.
     */
    public List<Correction> lostCorrections() {
        return curator.lost();
    }

    /** What people decided, in the order in which it applies; also what was taken back. */
    public List<Correction> corrections() {
        return curator.corrections();
    }

    /**
     * Takes a correction back. It stays on record, with who took it back and when.
     *
     * @throws org.rapporteur.source.RapporteurException {@code CORRECTION_UNKNOWN}
     */
    public Correction undo(int number, Decision undoing) {
        synchronized (writing) {
            return curator.undo(number, undoing);
        }
    }

    /**
     * Writes the graph of one article or of all; the same graph gives the same bytes. The stream stays open.
     *
     * @param articleId the identifier of the only article to write, or null for all
     */
    public void export(ExportFormat format, @Nullable String articleId, OutputStream out) {
        new GraphExporter(store).export(format, articleId, out);
    }

    /**
     * As {@link #export(ExportFormat, String, OutputStream)}, with another beginning of the IRIs of the data, so that
     * the exports of two graphs can be put together.
     *
     * @param base an absolute IRI that ends in {@code /}
     * @throws org.rapporteur.source.RapporteurException {@code USAGE} where it is none
     */
    public void export(ExportFormat format, @Nullable String articleId, String base, OutputStream out) {
        new GraphExporter(store).export(format, articleId, base, out);
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

    /** Holds every article's graph to the shapes of the ontology. */
    public CheckReport check() {
        return store.check();
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
