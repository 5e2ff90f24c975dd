package org.rapporteur.index;

import java.util.List;

/**
 * An actor or an issue that has a name.
 *
 * @param iri the node for all articles
 * @param label how it is called
 * @param names the label and all other names
 */
public record Named(String iri, String label, List<String> names) {
    public Named {
        names = List.copyOf(names);
    }
}
