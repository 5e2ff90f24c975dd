package org.rapporteur.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind what it is
 * @param iri its IRI
 * @param label its label or headline; null of what was said, and of an article without one
 * @param speaker who said it, as the article names him or her; null of other kinds or where nobody is named
 * @param article the identifier of the article that tells it; null of what many articles tell
 * @param publisher of the article; null where it is not known
 * @param published the day of the article, of an occasion its own; null where it is not known
 * @param url the address of the article; null where it is not known
 * @param activity how many nodes of articles stand for it; 0 of what is in one article
 * @param passages where the words stand; none where the text was not at hand
 */
public record Hit(
        IndexedKind kind,
        String iri,
        @Nullable String label,
        @Nullable String speaker,
        @Nullable String article,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url,
        long activity,
        List<Passage> passages) {
    public Hit {
        passages = List.copyOf(passages);
    }
}
