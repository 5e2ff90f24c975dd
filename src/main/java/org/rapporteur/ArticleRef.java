package org.rapporteur;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Article;

/**
 * An article of a graph, without its text, which {@link NewsAnswers#article} gives.
 *
 * <p>Two are equal where their identifiers are.
 *
 * @param id its identifier, such as the name of its file
 * @param headline its headline, or null
 * @param publisher who published it, or null
 * @param published when, or null
 */
public record ArticleRef(
        String id,
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable LocalDate published) {
    static ArticleRef of(Article article) {
        return new ArticleRef(article.id(), article.headline(), article.publisher(), article.published());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleRef article && article.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The identifier. */
    @Override
    public String toString() {
        return id;
    }
}
