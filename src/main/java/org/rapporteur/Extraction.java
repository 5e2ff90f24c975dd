package org.rapporteur;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Span;

/**
 * What one article tells, with the sentences that say so.
 *
 * @param annotated the article with its sentences
 * @param record its meetings, statements, disputes and roles
 */
public record Extraction(AnnotatedArticle annotated, ArticleRecord record) {
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
