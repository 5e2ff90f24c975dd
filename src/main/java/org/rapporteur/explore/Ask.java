package org.rapporteur.explore;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that a page answers.
 *
 * <pre>{@code
 * new Ask("Which meetings are planned?", "occasions", Map.of("status", "scheduled"), null);
 * }</pre>
 *
 * @param question in words
 * @param page the IRI of the node that the page is about, or the name of a page that is about none, such as occasions
 * @param choices what is chosen on it; what is a limit of the lens replaces that of the reader's
 * @param place the place on that page, or null
 */
public record Ask(
        String question,
        String page,
        Map<String, String> choices,
        @Nullable String place) {
    public Ask {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }
}
