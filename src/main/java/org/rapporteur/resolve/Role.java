package org.rapporteur.resolve;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;

/**
 * A person's office or affiliation, as of the article's date.
 *
 * @param evidence the words that state it
 * @param holder the person
 * @param name the office in the article's words, such as "spokesman"
 * @param organization for whom, or null
 */
public record Role(
        Evidence evidence,
        Actor holder,
        String name,
        @Nullable Actor organization) {}
