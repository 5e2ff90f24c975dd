package org.rapporteur.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory.
 *
 * @param code its ISO 3166-1 alpha-2 code, such as {@code CN}; Kosovo's is {@code XK}
 * @param name its common English name
 * @param officialName its full name, such as "People's Republic of China"
 * @param otherNames more names and spellings, possibly none
 * @param demonyms adjectives and words for its people in the singular, such as "Chinese", "Turkish" and "Turk"
 * @param capitals none, one or several
 * @param region a continent
 * @param state whether it acts as a state in the news; false for dependencies
 * @param wikidata its item in Wikidata, such as {@code Q148}, or null
 */
public record Country(
        String code,
        String name,
        String officialName,
        List<String> otherNames,
        List<String> demonyms,
        List<String> capitals,
        String region,
        boolean state,
        @Nullable String wikidata) {
    public Country {
        otherNames = List.copyOf(otherNames);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
    }
}
