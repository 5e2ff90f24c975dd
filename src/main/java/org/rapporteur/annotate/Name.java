package org.rapporteur.annotate;

import org.rapporteur.source.Span;

/**
 * A run of tokens that the name recogniser gave one type.
 *
 * @param first the article index of its first token
 * @param last the article index of its last token, inclusive
 * @param type {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code MISC}
 * @param span where it stands in the body
 */
public record Name(int first, int last, String type, Span span) {}
