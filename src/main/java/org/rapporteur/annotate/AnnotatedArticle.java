package org.rapporteur.annotate;

import java.util.List;
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
 * <p>All spans count code points of the article's body.
 */
public final class AnnotatedArticle {
    private final Article article;
    private final List<Sentence> sentences;
    private final List<Name> names;
    private final List<TimeExpression> times;
    private final List<Quotation> quotations;
    private final List<Attribution> attributions;
    private final List<EventMention> events;
    private final List<Token> tokens;

    /** Makes one of what the annotators found; each list in the order of the text. */
    public AnnotatedArticle(
            Article article,
            List<Sentence> sentences,
            List<Name> names,
            List<TimeExpression> times,
            List<Quotation> quotations,
            List<Attribution> attributions,
            List<EventMention> events) {
        this.article = article;
        this.sentences = List.copyOf(sentences);
        this.names = List.copyOf(names);
        this.times = List.copyOf(times);
        this.quotations = List.copyOf(quotations);
        this.attributions = List.copyOf(attributions);
        this.events = List.copyOf(events);
        this.tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    /** What was annotated. */
    public Article article() {
        return article;
    }

    /** The sentences; headings and list items count as sentences. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The names, not overlapping. */
    public List<Name> names() {
        return names;
    }

    /** The time expressions. */
    public List<TimeExpression> times() {
        return times;
    }

    /** The quotations in order of their beginning. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** Who said what, as the tagger found it. */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** The words that tell of meetings and disputes, as the tagger found them. */
    public List<EventMention> events() {
        return events;
    }

    /** All tokens of the article. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The token with this article index. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The number of tokens in the article. */
    public int tokenCount() {
        return tokens.size();
    }

    /** The number of tokens that hold a letter or a digit. */
    public int wordCount() {
        return Math.toIntExact(tokens.stream()
                .filter(token -> token.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .count());
    }

    /** The sentence that holds the token with this article index. */
    public Sentence sentenceOfToken(int index) {
        return sentences.get(tokens.get(index).sentence());
    }

    /** The tokens that overlap {@code span}, in order. */
    public List<Token> tokens(Span span) {
        int first = firstEndingAfter(span.begin());
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().begin() < span.end()) {
            end++;
        }
        return tokens.subList(first, end);
    }

    private int firstEndingAfter(int codePoint) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > codePoint) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The span from token {@code first} to token {@code last}, both article indices, inclusive. */
    public Span span(int first, int last) {
        return token(first).span().union(token(last).span());
    }

    /** The body's words at {@code span}. */
    public String text(Span span) {
        return article.text(span);
    }

    /** The words from token {@code first} to token {@code last}, both article indices, inclusive, with their head. */
    public Mention mention(int first, int last, int head) {
        return new Mention(this, first, last, head);
    }

    /** A name, whose head is its last token. */
    public Mention mention(Name name) {
        return mention(name.first(), name.last(), name.last());
    }

    /** A token by itself. */
    public Mention mention(Token token) {
        return mention(token.index(), token.index(), token.index());
    }
}
