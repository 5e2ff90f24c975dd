package org.rapporteur;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Span;

/**
 * What is in one article, without a graph.
 *
 * <pre>{@code
 * for (Finding finding : extractor.extract(article).findings()) {
 *     System.out.println(finding.evidence().sentence());
 * }
 * }</pre>
 */
public final class Extraction {
    private final AnnotatedArticle annotated;
    private final ArticleRecord record;

    Extraction(AnnotatedArticle annotated, ArticleRecord record) {
        this.annotated = annotated;
        this.record = record;
    }

    AnnotatedArticle annotated() {
        return annotated;
    }

    /** What the article tells, with everything that is known of each mention. */
    public ArticleRecord record() {
        return record;
    }

    /**
     * The same as facts, as a graph that holds nothing else would give them: its actors and issues are those of this
     * article.
     */
    public List<Finding> findings() {
        return StoredFacts.of(new ArticleMapper().map(record).graph())
                .findings()
                .toList();
    }

    /** The sentence or sentences around {@code span}, on one line. */
    public String sentence(Span span) {
        return annotated.sentences().stream()
                .map(Sentence::span)
                .filter(sentence -> sentence.overlaps(span))
                .reduce(Span::union)
                .map(annotated::text)
                .orElse("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
