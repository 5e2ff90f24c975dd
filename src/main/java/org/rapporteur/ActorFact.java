package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.ActorType;

/**
 * An actor of all articles that a graph holds.
 *
 * @param label what most articles call it, in full
 * @param aliases its other names, in the order of the alphabet
 * @param type person, organization, country or group
 * @param countryCode of a country its ISO 3166-1 alpha-2 code, else null
 * @param sameAs what it is in Wikipedia and Wikidata, where that is sure
 * @param iri the node of the graph
 */
public record ActorFact(
        String label,
        List<String> aliases,
        ActorType type,
        @Nullable String countryCode,
        List<String> sameAs,
        String iri) {
    public ActorFact {
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
    }
}
