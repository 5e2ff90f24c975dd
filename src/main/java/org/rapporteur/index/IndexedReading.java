package org.rapporteur.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.store.NewsStore;

/**
 * Reads a store and its index in one state.
 *
 * <p>A change is committed to the store first and to the index a moment later. Who begins to read in between waits for
 * that moment.
 */
public final class IndexedReading {
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MS = 20;

    private IndexedReading() {}

    /** What is done with one state of a store. */
    @FunctionalInterface
    public interface Look<T> {
        /**
         * Looks.
         *
         * @param dataset in a transaction, which ends with the call
         * @param articles what each article tells, in short, in the order of their IRIs
         */
        T at(Dataset dataset, SearchIndex index, List<ArticleSummary> articles);
    }

    private record Seen<T>(T value) {}

    /** What {@code look} makes of the store, all of it of one state. Not to be asked inside a transaction of it. */
    public static <T> T of(NewsStore store, Look<T> look) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SearchIndex index = SearchIndex.of(store);
            Optional<Seen<T>> seen = store.read(dataset -> index.summaries(NewsStore.version(dataset.asDatasetGraph()))
                    .map(articles -> new Seen<>(look.at(dataset, index, articles))));
            if (seen.isPresent()) {
                return seen.get().value();
            }
            if (!pause()) {
                break;
            }
        }
        // One change follows another so fast that the index never comes up with them.
        SearchIndex index = SearchIndex.of(store);
        return store.read(dataset -> look.at(dataset, index, summaries(dataset.asDatasetGraph())));
    }

    static List<ArticleSummary> summaries(DatasetGraph database) {
        Documents documents = new Documents(database, node -> Documents.mentions(database, node));
        List<ArticleSummary> summaries = new ArrayList<>();
        for (Node graph : NewsStore.articleGraphs(database)) {
            documents.articlesIn(graph).forEach(article -> summaries.add(Summarizer.of(database, graph, article)));
        }
        summaries.sort((one, other) -> one.iri().compareTo(other.iri()));
        return List.copyOf(summaries);
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
