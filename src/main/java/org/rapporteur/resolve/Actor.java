package org.rapporteur.resolve;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Span;

/**
 * Somebody who takes part in what an article tells.
 *
 * @param type person, organization, country or group
 * @param label the fullest name that the article supports, never a pronoun or a title alone
 * @param aliases the other names by which the article calls this actor
 * @param countryCode of a country its ISO 3166-1 alpha-2 code, else null
 * @param mentions where the article speaks of this actor by name or noun phrase, in order; never by a pronoun
 */
public record Actor(
        ActorType type,
        String label,
        SortedSet<String> aliases,
        @Nullable String countryCode,
        List<Span> mentions) {
    public Actor {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        mentions = List.copyOf(mentions);
    }
}
