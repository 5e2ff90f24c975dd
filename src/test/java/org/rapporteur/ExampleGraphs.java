package org.rapporteur;

import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.resolve.ArticleResolver;

/** What the articles of {@code examples/} give, made from their stored annotations: no models are loaded. */
public final class ExampleGraphs {
    /** With {@code -Drapporteur.update=true} what is expected is written anew instead of being compared. */
    static final boolean UPDATE = Boolean.getBoolean("rapporteur.update");

    private ExampleGraphs() {}

    public static List<ArticleGraph> all() {
        FindingsExtractor extractor = FindingsExtractor.load(ENGLISH);
        ArticleResolver resolver = new ArticleResolver(ENGLISH);
        ArticleMapper mapper = new ArticleMapper();
        return StoredAnnotations.examples().stream()
                .map(article -> StoredAnnotations.of(article.id()))
                .map(extractor::extract)
                .map(resolver::resolve)
                .map(mapper::map)
                .toList();
    }
}
