package org.rapporteur;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.source.Article;

/**
 * Finds out what one article tells, without any store.
 *
 * <pre>{@code
 * ArticleExtractor extractor = ArticleExtractor.load();      // some seconds; once per process
 * List<Meeting> meetings = extractor.extract(article).record().meetings();
 * }</pre>
 *
 * <p>Safe for any number of threads; they share one set of models, of about 700 MB.
 */
public final class ArticleExtractor {
    private final NewsAnnotator annotator;
    private final FindingsExtractor findings;
    private final ArticleResolver resolver;

    /** Of stages that are there already. */
    public ArticleExtractor(NewsAnnotator annotator, FindingsExtractor findings, ArticleResolver resolver) {
        this.annotator = annotator;
        this.findings = findings;
        this.resolver = resolver;
    }

    /** Loads the models and rules from the class path. */
    public static ArticleExtractor load() {
        return new ArticleExtractor(NewsAnnotator.load(), FindingsExtractor.load(), new ArticleResolver());
    }

    /** What {@code article} tells; the same article gives the same each time. */
    public Extraction extract(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        return new Extraction(annotated, resolver.resolve(findings.extract(annotated)));
    }
}
