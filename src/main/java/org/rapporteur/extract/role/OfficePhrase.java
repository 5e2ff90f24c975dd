package org.rapporteur.extract.role;

import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;

/**
 * A noun phrase that names an office: "Norway's former foreign minister", "a spokesman for the union".
 *
 * @param first the article index of its first token, the article or the organisation included
 * @param last the article index of its last token, an "of" phrase included
 * @param role the name of the office alone: "former foreign minister", "spokesman", "secretary of state"
 * @param organization for whom, or null where the phrase does not say
 * @param definite whether "the", a possessive or an organisation makes it one certain office
 */
record OfficePhrase(
        int first, int last, Mention role, @Nullable Mention organization, boolean definite) {}
