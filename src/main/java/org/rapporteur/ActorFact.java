package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what an actor is.
 *
 * @param actor by what most articles call it, in full
 * @param aliases its other names, in the order of the alphabet
 * @param countryCode of a country its ISO 3166-1 alpha-2 code, else null
 * @param sameAs what it is in Wikipedia and Wikidata, where that is sure
 */
public record ActorFact(
        ActorRef actor, List<String> aliases, @Nullable String countryCode, List<String> sameAs) {
    public ActorFact {
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
    }
}
