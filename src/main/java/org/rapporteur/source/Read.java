package org.rapporteur.source;

import java.util.List;

/**
 * An article that was read.
 *
 * @param where the file, or the file and the line, from which it comes
 * @param article the article
 * @param notes what its reader should know, such as a guessed encoding; usually empty
 */
public record Read(String where, Article article, List<String> notes) implements SourceItem {
    public Read {
        notes = List.copyOf(notes);
    }

    /** An article that does not come from a file. */
    public static Read of(Article article) {
        return new Read(article.id(), article, List.of());
    }
}
