package org.rapporteur.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.BuildListener;
import org.rapporteur.BuildOptions;
import org.rapporteur.NewsGraph;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Annotators;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.source.Article;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.NewsStore;

/**
 * Runs the stages one after the other over the same articles, each alone, and takes the time and the memory of each.
 *
 * <pre>{@code
 * StageBench bench = new StageBench(articles, Annotators.RAPPORTEUR, folder);
 * bench.run(2);                                                  // warms up
 * double seconds = bench.run(1).of(StageBench.Stage.ANNOTATE).seconds();
 * }</pre>
 *
 * <p>Loads the models once, 700 MB. It leaves a store of each run in its folder, which the caller removes. For one
 * thread at a time.
 */
public final class StageBench {
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LongAdder allocated = new LongAdder();
    private final List<Article> articles;
    private final Path folder;
    private final English english = English.load();
    private final NewsAnnotator annotator;
    private final FindingsExtractor extractor = FindingsExtractor.load(english);
    private final ArticleResolver resolver = new ArticleResolver(english);
    private final ArticleMapper mapper = new ArticleMapper();
    private final GraphLinker linker = new GraphLinker(() -> english);
    private final ArticleExtractor whole;
    private long words;
    private int runs;

    /**
     * Loads the models.
     *
     * @param annotators who computes names, dependencies and times
     * @param folder where the stores go: a folder that is there and holds nothing of use
     */
    public StageBench(List<Article> articles, Annotators annotators, Path folder) {
        this.articles = List.copyOf(articles);
        this.folder = folder;
        this.annotator = NewsAnnotator.load(annotators);
        this.whole = new ArticleExtractor(english, extractor, annotator);
    }

    /** What is measured. */
    public enum Stage {
        ANNOTATE,
        EXTRACT,
        RESOLVE,
        MAP,
        STORE,
        WHOLE
    }

    /**
     * What a stage took.
     *
     * @param seconds how long it ran
     * @param processorSeconds how long processors worked meanwhile, be it for it or for the virtual machine: what
     *     others do on the machine hardly counts
     * @param bytes how much memory it took from the heap; 0 of the whole, whose threads are its own
     */
    public record Cost(double seconds, double processorSeconds, long bytes) {}

    /** What each stage took. */
    public record Costs(Map<Stage, Cost> all) {
        public Costs {
            all = Map.copyOf(all);
        }

        /** Of one stage; nothing for one that did not run. */
        public Cost of(Stage stage) {
            return all.getOrDefault(stage, new Cost(0, 0, 0));
        }

        /** What the other stages take of the processor for each second of it that annotating takes. */
        public double besideAnnotating() {
            return (all.values().stream().mapToDouble(Cost::processorSeconds).sum()
                                    - of(Stage.WHOLE).processorSeconds())
                            / of(Stage.ANNOTATE).processorSeconds()
                    - 1;
        }

        /** Of all stages but the whole. */
        public double secondsOfStages() {
            return all.values().stream().mapToDouble(Cost::seconds).sum()
                    - of(Stage.WHOLE).seconds();
        }
    }

    /** How many words the articles have, as the annotator counts them; 0 before the first run. */
    public long words() {
        return words;
    }

    /** How many articles each run reads. */
    public int articles() {
        return articles.size();
    }

    /**
     * Runs every stage over all articles, then the whole.
     *
     * @param threads how many work on a stage; the store is written by one at any time
     * @throws IllegalStateException where a stage fails on an article
     */
    public Costs run(int threads) {
        runs++;
        Map<Stage, Cost> costs = new EnumMap<>(Stage.class);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<AnnotatedArticle> annotated =
                    costing(costs, Stage.ANNOTATE, () -> each(articles, annotator::annotate, workers));
            words = annotated.stream().mapToLong(AnnotatedArticle::wordCount).sum();
            List<Findings> findings = costing(costs, Stage.EXTRACT, () -> each(annotated, extractor::extract, workers));
            List<ArticleRecord> records =
                    costing(costs, Stage.RESOLVE, () -> each(findings, resolver::resolve, workers));
            List<ArticleGraph> mapped = costing(costs, Stage.MAP, () -> each(records, mapper::map, workers));
            costing(costs, Stage.STORE, () -> store(mapped));
        } finally {
            workers.shutdownNow();
        }
        costing(costs, Stage.WHOLE, () -> build(threads));
        return new Costs(costs);
    }

    private int store(List<ArticleGraph> graphs) {
        int batch = BuildOptions.DEFAULT.batchSize();
        try (NewsStore store = NewsStore.open(folder.resolve("stages-" + runs), linker)) {
            SearchIndex.of(store); // follows each change, as in a build
            for (int from = 0; from < graphs.size(); from += batch) {
                store.add(graphs.subList(from, Math.min(graphs.size(), from + batch)));
            }
        }
        return graphs.size();
    }

    private long build(int threads) {
        try (NewsGraph graph = NewsGraph.open(folder.resolve("whole-" + runs), whole)) {
            return graph.build(
                            articles.stream().<SourceItem>map(Read::of),
                            BuildOptions.DEFAULT.withThreads(threads),
                            BuildListener.SILENT)
                    .stored();
        }
    }

    private <T> T costing(Map<Stage, Cost> costs, Stage stage, Supplier<T> work) {
        allocated.reset();
        long own = THREADS.getCurrentThreadAllocatedBytes();
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / NANOS;
        allocated.add(THREADS.getCurrentThreadAllocatedBytes() - own);
        costs.put(
                stage,
                new Cost(
                        seconds,
                        (SYSTEM.getProcessCpuTime() - processor) / NANOS,
                        stage == Stage.WHOLE ? 0 : allocated.sum()));
        return result;
    }

    private <A, B> List<B> each(List<A> inputs, Function<A, B> work, ExecutorService workers) {
        List<Future<B>> futures = new ArrayList<>();
        for (A input : inputs) {
            futures.add(workers.submit(() -> {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                B result = work.apply(input);
                allocated.add(THREADS.getCurrentThreadAllocatedBytes() - before);
                return result;
            }));
        }
        List<B> results = new ArrayList<>();
        try {
            for (Future<B> future : futures) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stage failed while it was measured", e.getCause());
        }
        return results;
    }
}
