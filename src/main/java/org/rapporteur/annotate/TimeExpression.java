package org.rapporteur.annotate;

import org.rapporteur.source.Span;

/**
 * A time expression as SUTime normalised it against the article's date.
 *
 * @param sentence the index of its sentence
 * @param span where it stands in the body
 * @param type the TIMEX3 type: {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value the TIMEX3 value, such as {@code 2023-06-19} or {@code XXXX-WXX-1}
 */
public record TimeExpression(int sentence, Span span, String type, String value) {}
