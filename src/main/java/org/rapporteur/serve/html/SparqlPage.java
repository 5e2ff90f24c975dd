package org.rapporteur.serve.html;

import java.util.List;
import java.util.Map;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;

/**
 * The page for questions in SPARQL.
 *
 * @param query what stands in the form
 * @param examples the shipped questions
 */
public record SparqlPage(String query, List<NamedQuery> examples) {
    /** Of the shipped questions those that need no value. */
    public SparqlPage {
        examples = examples.stream()
                .filter(example -> example.parameters().stream().noneMatch(QueryParameter::required))
                .toList();
    }

    /** The address of this page with that question in the form. */
    public String address(NamedQuery example) {
        return "/sparql?" + Links.query(Map.of("query", example.sparql()));
    }
}
