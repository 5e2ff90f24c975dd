package org.rapporteur.serve.html;

import java.util.List;
import org.rapporteur.query.NamedQuery;

/**
 * The page for questions in SPARQL.
 *
 * @param query what stands in the form
 * @param examples the shipped questions
 */
public record SparqlPage(String query, List<NamedQuery> examples) {
    public SparqlPage {
        examples = List.copyOf(examples);
    }
}
