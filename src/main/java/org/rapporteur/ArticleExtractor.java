package org.rapporteur;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Annotators;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Finds out what one article tells, without any store.
 *
 * <pre>{@code
 * ArticleExtractor extractor = ArticleExtractor.load();      // some seconds; once per process
 * List<Finding> findings = extractor.extract(article).findings();
 * }</pre>
 *
 * <p>Safe for any number of threads; they share one set of models, of about 700 MB.
 */
public final class ArticleExtractor {
    private final English english;
    private final NewsAnnotator annotator;
    private final FindingsExtractor findings;
    private final ArticleResolver resolver;

    /** Of stages that are there already: for those who measure them. */
    public ArticleExtractor(English english, FindingsExtractor findings, NewsAnnotator annotator) {
        this.english = english;
        this.annotator = annotator;
        this.findings = findings;
        this.resolver = new ArticleResolver(english);
    }

    /**
     * Loads the words, rules and models from the class path.
     *
     * @throws RapporteurException where one is missing or not sound: R-120 for a model, also where there is too little
     *     memory for it, R-121 for words and rules
     */
    public static ArticleExtractor load() {
        return load(English.load());
    }

    /** As {@link #load()}, with names, dependencies and times by whom you choose. */
    public static ArticleExtractor load(Annotators annotators) {
        return load(English.load(), annotators);
    }

    /** As {@link #load()}, with words that are loaded already. */
    static ArticleExtractor load(English english) {
        return load(english, Annotators.RAPPORTEUR);
    }

    private static ArticleExtractor load(English english, Annotators annotators) {
        // Words and rules first: they take a moment, and the models seconds.
        FindingsExtractor findings = FindingsExtractor.load(english);
        try {
            return new ArticleExtractor(english, findings, NewsAnnotator.load(annotators));
        } catch (OutOfMemoryError e) {
            throw new RapporteurException(
                    ErrorCode.MODEL_MISSING,
                    "The language models need more memory than Java may take (%d MB). Give it 1,500 MB or more"
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                            + " (RAPPORTEUR_JAVA_OPTS=-Xmx2g).",
                    e);
        }
    }

    /** The words that this extractor knows. */
    English english() {
        return english;
    }

    /** What {@code article} tells; the same article gives the same each time. */
    public Extraction extract(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        return new Extraction(annotated, resolver.resolve(findings.extract(annotated)));
    }
}
