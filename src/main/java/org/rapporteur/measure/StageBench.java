package org.rapporteur.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.BuildListener;
import org.rapporteur.BuildOptions;
import org.rapporteur.NewsGraph;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
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
 * Runs the stages one after the other over the same articles, each alone, and takes the time of each.
 *
 * <pre>{@code
 * StageBench bench = new StageBench(articles, folder);
 * bench.run(2);                                                  // warms up
 * double seconds = bench.run(1).seconds(StageBench.Stage.ANNOTATE);
 * }</pre>
 *
 * <p>Loads the models once, 700 MB. It leaves a store of each run in its folder, which the caller removes. For one
 * thread at a time.
 */
public final class StageBench {
    private final List<Article> articles;
    private final Path folder;
    private final English english = English.load();
    private final NewsAnnotator annotator = NewsAnnotator.load();
    private final FindingsExtractor extractor = FindingsExtractor.load(english);
    private final ArticleResolver resolver = new ArticleResolver(english);
    private final ArticleMapper mapper = new ArticleMapper();
    private final ArticleExtractor whole = new ArticleExtractor(english, extractor, annotator);
    private long words;
    private int runs;
    private List<ArticleGraph> graphs = List.of();

    /**
     * Loads the models.
     *
     * @param folder where the stores go: a folder that is there and holds nothing of use
     */
    public StageBench(List<Article> articles, Path folder) {
        this.articles = List.copyOf(articles);
        this.folder = folder;
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

    /** Seconds of each stage. */
    public record Times(Map<Stage, Double> all) {
        public Times {
            all = Map.copyOf(all);
        }

        /** Of one stage; 0 for one that did not run. */
        public double seconds(Stage stage) {
            return all.getOrDefault(stage, 0.0);
        }

        /** Of all stages but the whole. */
        public double secondsOfStages() {
            return all.values().stream().mapToDouble(Double::doubleValue).sum() - seconds(Stage.WHOLE);
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

    /** What the last run mapped; nothing before the first. */
    public List<ArticleGraph> graphs() {
        return graphs;
    }

    /**
     * Runs every stage over all articles, then the whole.
     *
     * @param threads how many work on a stage; the store is written by one at any time
     * @throws IllegalStateException where a stage fails on an article
     */
    public Times run(int threads) {
        runs++;
        Map<Stage, Double> times = new EnumMap<>(Stage.class);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<AnnotatedArticle> annotated =
                    timed(times, Stage.ANNOTATE, () -> each(articles, annotator::annotate, workers));
            words = annotated.stream().mapToLong(AnnotatedArticle::wordCount).sum();
            List<Findings> findings = timed(times, Stage.EXTRACT, () -> each(annotated, extractor::extract, workers));
            List<ArticleRecord> records = timed(times, Stage.RESOLVE, () -> each(findings, resolver::resolve, workers));
            List<ArticleGraph> mapped = timed(times, Stage.MAP, () -> each(records, mapper::map, workers));
            timed(times, Stage.STORE, () -> store(mapped));
            graphs = mapped;
        } finally {
            workers.shutdownNow();
        }
        timed(times, Stage.WHOLE, () -> build(threads));
        return new Times(times);
    }

    private int store(List<ArticleGraph> graphs) {
        int batch = BuildOptions.DEFAULT.batchSize();
        try (NewsStore store = NewsStore.open(folder.resolve("stages-" + runs), new GraphLinker(() -> english))) {
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

    private static <T> T timed(Map<Stage, Double> times, Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        times.put(stage, (System.nanoTime() - start) / 1e9);
        return result;
    }

    private static <A, B> List<B> each(List<A> inputs, Function<A, B> work, ExecutorService workers) {
        List<Future<B>> futures = new ArrayList<>();
        for (A input : inputs) {
            futures.add(workers.submit(() -> work.apply(input)));
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
