package org.rapporteur.extract;

import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;

/**
 * A person's office or affiliation as the article states it.
 *
 * @param evidence the words that state it
 * @param holder the person
 * @param role the office in the article's words, such as "spokesman"
 * @param organization for whom, or null where it is not said
 */
public record RoleFinding(
        Evidence evidence,
        Mention holder,
        Mention role,
        @Nullable Mention organization) implements MentionFinding {}
