package org.rapporteur.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.BuildOptions;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.store.NewsStore;

/**
 * Lets a store grow as a build does, batch by batch, by the articles of another store and by copies of them that are
 * news to the linker, and takes what each hundred costs: to store, to link, and to compact.
 *
 * <pre>{@code
 * try (NewsStore articles = NewsStore.openReadOnly(Path.of("news"))) {
 *     new GrowthBench(articles, folder).run(100_000, 10, step -> System.out.println(step));
 * }
 * }</pre>
 *
 * <p>A copy is of a later month, has other words in its texts and quotations, and gives each person another given name:
 * what a new year of the same outlets brings. For one thread at a time.
 */
public final class GrowthBench {
    /** What two cores read in a second: a batch holds what they read while it waits. */
    private static final double READ_IN_A_SECOND = 5;

    /** So many copies are made at once. */
    private static final int SOME = 50;

    private static final double HUNDRED = 100;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final NewsStore articles;
    private final Path folder;

    /**
     * Prepares the growth.
     *
     * @param articles what is copied, at least one article
     * @param folder where the large store goes: a missing or empty folder
     */
    public GrowthBench(NewsStore articles, Path folder) {
        this.articles = articles;
        this.folder = folder;
    }

    /**
     * What the last part of the articles took; all times but one are seconds of the processor for a hundred articles.
     *
     * @param articles so many the store holds now
     * @param stored to store them, with the index beside the store
     * @param linked to link them with all that were there
     * @param compacted to give back the disk that they had wasted, shared out over all of the step
     * @param elapsed by the clock, all of it
     * @param bytes the files of the store now
     */
    public record Step(int articles, double stored, double linked, double compacted, double elapsed, long bytes) {}

    /** Grows to {@code most} articles in so many steps, and is compact in the end. */
    public void run(int most, int steps, Consumer<Step> passing) {
        ArticleCopies copies = new ArticleCopies(articles);
        ThreadClock linking = new ThreadClock();
        ThreadClock storing = new ThreadClock();
        ThreadClock compacting = new ThreadClock();
        try (NewsStore store = NewsStore.open(folder, new TimedLinker(GraphLinker.load(), linking))) {
            SearchIndex.of(store); // follows each change, as in a build
            int stored = 0;
            Duration lastWrite = Duration.ZERO;
            for (int step = 1; step <= steps; step++) {
                int upTo = (int) ((long) most * step / steps);
                double hundreds = (upTo - stored) / HUNDRED;
                long elapsed = 0;
                while (stored < upTo) {
                    List<ArticleGraph> next = batch(copies, stored, upTo, lastWrite);
                    long begin = System.nanoTime();
                    storing.giving(() -> store.add(next));
                    lastWrite = Duration.ofNanos(System.nanoTime() - begin);
                    compacting.giving(store::compactIfWasteful);
                    elapsed += System.nanoTime() - begin;
                    stored += next.size();
                }
                if (step == steps) {
                    long begin = System.nanoTime();
                    compacting.giving(store::compactIfLoose);
                    elapsed += System.nanoTime() - begin;
                }
                double linked = linking.take();
                passing.accept(new Step(
                        stored,
                        (storing.take() - linked) / hundreds,
                        linked / hundreds,
                        compacting.take() / hundreds,
                        elapsed / NANOS / hundreds,
                        FolderSize.bytes(folder)));
            }
        }
    }

    /** What a build would have read meanwhile, and would write at once. */
    private static List<ArticleGraph> batch(ArticleCopies copies, int from, int upTo, Duration lastWrite) {
        double wait = BuildOptions.DEFAULT.batchTimeAfter(lastWrite).toMillis() / MILLIS;
        int most = Math.min(upTo, from + (int) Math.ceil(READ_IN_A_SECOND * wait));
        List<ArticleGraph> batch = new ArrayList<>();
        long triples = 0;
        while (from + batch.size() < most && !BuildOptions.DEFAULT.isFull(batch.size(), triples)) {
            int begin = from + batch.size();
            List<ArticleGraph> next = copies.of(begin, Math.min(most, begin + SOME));
            triples +=
                    next.stream().mapToLong(article -> article.graph().size()).sum();
            batch.addAll(next);
        }
        return batch;
    }
}
