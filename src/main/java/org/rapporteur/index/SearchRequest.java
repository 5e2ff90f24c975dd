package org.rapporteur.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is sought.
 *
 * <pre>{@code
 * SearchRequest request = SearchRequest.of("export \"advanced chips\"").withKinds(Set.of(IndexedKind.STATEMENT));
 * }</pre>
 *
 * @param words all of them must stand in what is found, in any order, case and number; those in quotation marks next to
 *     each other; a word that ends in {@code *} stands for all that begin like it
 * @param kinds what may be found
 * @param from the first day that counts, as exact as it is known; null for all. What has no date is not found then
 * @param to the last day that counts, in the same way
 * @param publisher only what this publisher published; null for all
 * @param most how many of each kind are listed
 */
public record SearchRequest(
        String words,
        Set<IndexedKind> kinds,
        @Nullable String from,
        @Nullable String to,
        @Nullable String publisher,
        int most) {
    private static final int MOST = 10;

    public SearchRequest {
        kinds = Set.copyOf(kinds);
        if (most < 1) {
            throw new IllegalArgumentException("a search lists at least one of each kind, not " + most);
        }
    }

    /** All kinds, ten of each. */
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Set.of(IndexedKind.values()), null, null, null, MOST);
    }

    /** The same with those kinds. */
    public SearchRequest withKinds(Set<IndexedKind> others) {
        return new SearchRequest(words, others, from, to, publisher, most);
    }

    /** The same within those days. */
    public SearchRequest withDays(@Nullable String first, @Nullable String last) {
        return new SearchRequest(words, kinds, first, last, publisher, most);
    }

    /** The same of that publisher. */
    public SearchRequest withPublisher(@Nullable String name) {
        return new SearchRequest(words, kinds, from, to, name, most);
    }

    /** The same with at most so many of each kind. */
    public SearchRequest withMost(int other) {
        return new SearchRequest(words, kinds, from, to, publisher, other);
    }
}
