package org.rapporteur.annotate;

import java.util.List;
import org.rapporteur.annotate.attribution.Attribution;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * An article with its linguistic annotation. Immutable, and independent of any model once it is made.
 *
 * <pre>{@code
 * AnnotatedArticle annotated = annotator.annotate(article);
 * for (Sentence sentence : annotated.sentences()) {
 *     System.out.println(article.text(sentence.span()));
 * }
 * }</pre>
 *
 * @param article what was annotated; all spans count code points of its body
 * @param sentences in order; headings and list items count as sentences
 * @param names in order, not overlapping
 * @param times in order
 * @param quotations in order of their beginning
 * @param attributions who said what, as the tagger found it
 */
public record AnnotatedArticle(
        Article article,
        List<Sentence> sentences,
        List<Name> names,
        List<TimeExpression> times,
        List<Quotation> quotations,
        List<Attribution> attributions) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        attributions = List.copyOf(attributions);
    }

    /** The token with this article index. */
    public Token token(int index) {
        return sentenceOfToken(index)
                .tokens()
                .get(index - sentenceOfToken(index).firstToken());
    }

    /** The number of tokens in the article. */
    public int tokenCount() {
        if (sentences.isEmpty()) {
            return 0;
        }
        Sentence last = sentences.get(sentences.size() - 1);
        return last.firstToken() + last.tokens().size();
    }

    /** The sentence that holds the token with this article index. */
    public Sentence sentenceOfToken(int index) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).firstToken() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /** The tokens that overlap {@code span}, in order. */
    public List<Token> tokens(Span span) {
        return sentences.stream()
                .filter(sentence -> sentence.span().overlaps(span))
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.span().overlaps(span))
                .toList();
    }

    /** The span from token {@code first} to token {@code last}, both article indices, inclusive. */
    public Span span(int first, int last) {
        return token(first).span().union(token(last).span());
    }

    /** The body's words at {@code span}. */
    public String text(Span span) {
        return article.text(span);
    }
}
