package org.rapporteur.extract.gazetteer;

import java.util.List;

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
 */
public record Country(
        String code,
        String name,
        String officialName,
        List<String> otherNames,
        List<String> demonyms,
        List<String> capitals,
        String region,
        boolean state) {
    public Country {
        otherNames = List.copyOf(otherNames);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
    }
}
