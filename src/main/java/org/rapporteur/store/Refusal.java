package org.rapporteur.store;

import java.util.List;

/**
 * A graph that breaks the shapes.
 *
 * @param articleId the identifier of the article; in a check of the store the IRI of its graph
 * @param violations what is wrong: node, path, value and the message of the shape; sorted
 */
public record Refusal(String articleId, List<String> violations) {
    public Refusal {
        violations = List.copyOf(violations);
    }
}
