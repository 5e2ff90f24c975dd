package org.rapporteur.extract;

import org.rapporteur.source.Span;

/**
 * Words of an article that stand for somebody or something: a name, a noun phrase or a pronoun.
 *
 * @param first the article index of its first token
 * @param last the article index of its last token, inclusive
 * @param head the article index of its head token, from {@code first} to {@code last}
 * @param span where it stands in the body
 */
public record Mention(int first, int last, int head, Span span) implements Comparable<Mention> {
    public Mention {
        if (head < first || head > last) {
            throw new IllegalArgumentException("the head " + head + " lies outside " + first + ".." + last);
        }
    }

    @Override
    public int compareTo(Mention other) {
        return span.compareTo(other.span);
    }
}
