package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;
import static org.rapporteur.link.Linked.LINKER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.store.NewsStore;

/**
 * What the articles of {@code examples/} give, made once from their stored annotations: no models are loaded. Tests
 * share it, and none may change it.
 */
public final class ExampleGraphs {
    private static @Nullable List<Extraction> extractions;
    private static @Nullable List<ArticleGraph> graphs;
    private static @Nullable NewsStore store;

    private ExampleGraphs() {}

    /** What the articles tell. */
    public static synchronized List<Extraction> extractions() {
        if (extractions == null) {
            FindingsExtractor extractor = FindingsExtractor.load(ENGLISH);
            ArticleResolver resolver = new ArticleResolver(ENGLISH);
            extractions = StoredAnnotations.examples().stream()
                    .map(article -> StoredAnnotations.of(article.id()))
                    .map(annotated -> new Extraction(annotated, resolver.resolve(extractor.extract(annotated))))
                    .toList();
        }
        return extractions;
    }

    /** The graphs of the articles. */
    public static synchronized List<ArticleGraph> all() {
        if (graphs == null) {
            ArticleMapper mapper = new ArticleMapper();
            graphs = extractions().stream()
                    .map(extraction -> mapper.map(extraction.record()))
                    .toList();
        }
        return graphs;
    }

    /** A store in memory that holds all of them, linked. */
    public static synchronized NewsStore store() {
        if (store == null) {
            store = NewsStore.inMemory(LINKER);
            assertThat(store.add(all()).refused()).isEmpty();
        }
        return store;
    }
}
