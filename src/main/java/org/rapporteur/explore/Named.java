package org.rapporteur.explore;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A node with what it is called.
 *
 * @param iri the node across articles, or of an article where that is all that knows it
 * @param label its fullest name
 */
public record Named(String iri, String label) {
    /** What they are called: {@code Ann Lee, Bo Chen}. */
    public static String labels(List<Named> names) {
        return names.stream().map(Named::label).collect(Collectors.joining(", "));
    }
}
