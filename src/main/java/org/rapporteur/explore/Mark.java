package org.rapporteur.explore;

/**
 * What a piece of a text belongs to.
 *
 * @param finding the name of the finding in its article, such as {@code statement-3}; of a mention that of the actor
 * @param kind met, said, disputed, role or name
 * @param part which part of it: evidence, content, source, cue, position, outcome, mention
 * @param confidence of the finding, from 0 to 1
 */
public record Mark(String finding, String kind, String part, double confidence) {}
