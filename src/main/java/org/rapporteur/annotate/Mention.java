package org.rapporteur.annotate;

import java.util.List;
import org.rapporteur.source.Span;

/**
 * Words of an article that stand for somebody or something: a name, a noun phrase or a pronoun.
 *
 * <pre>{@code
 * Mention minister = article.mention(4, 7, 6);
 * minister.text();            // "the minister of finance", as it is written
 * minister.headToken();       // minister
 * }</pre>
 *
 * <p>Two mentions are equal if they are the same tokens of the same annotated article.
 *
 * @param article in which it stands
 * @param first the article index of its first token
 * @param last the article index of its last token, inclusive
 * @param head the article index of its head token, from {@code first} to {@code last}
 */
public record Mention(AnnotatedArticle article, int first, int last, int head) implements Comparable<Mention> {
    public Mention {
        if (head < first || head > last) {
            throw new IllegalArgumentException("the head " + head + " lies outside " + first + ".." + last);
        }
    }

    /** Where it stands in the body. */
    public Span span() {
        return article.span(first, last);
    }

    /** The words as they are written. */
    public String text() {
        return article.text(span());
    }

    /** The words on one line, with single blanks. */
    public String words() {
        return text().replaceAll("\\s+", " ");
    }

    public Token firstToken() {
        return article.token(first);
    }

    public Token headToken() {
        return article.token(head);
    }

    public Token lastToken() {
        return article.token(last);
    }

    /** All of its tokens in order. */
    public List<Token> tokens() {
        return article.tokens().subList(first, last + 1);
    }

    /** The sentence of its head. */
    public Sentence sentence() {
        return article.sentenceOfToken(head);
    }

    @Override
    public int compareTo(Mention other) {
        return span().compareTo(other.span());
    }

    /** Of the tokens alone, so that it is the same in each run. */
    @Override
    public int hashCode() {
        return 31 * (31 * first + last) + head;
    }

    @Override
    public String toString() {
        return "“" + words() + "” (tokens " + first + " to " + last + ", head " + head + ")";
    }
}
