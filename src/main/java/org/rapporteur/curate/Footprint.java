package org.rapporteur.curate;

import java.util.List;

/**
 * How much a graph tells of an actor across articles.
 *
 * @param iri the node for all articles
 * @param label its label
 * @param type its class, such as {@code Person}
 * @param names its other names
 * @param articles the identifiers of the articles that tell of it
 * @param meetings in how many meetings it takes part
 * @param statements how many statements and attitudes are its own
 * @param disputes in how many disputes it is a party
 */
public record Footprint(
        String iri,
        String label,
        String type,
        List<String> names,
        List<String> articles,
        long meetings,
        long statements,
        long disputes) {
    public Footprint {
        names = List.copyOf(names);
        articles = List.copyOf(articles);
    }
}
