package org.rapporteur.annotate;

import org.rapporteur.source.Span;

/**
 * Words between quotation marks. One that runs over paragraphs with the mark repeated is one quotation.
 *
 * @param outer with its marks
 * @param inner without them; equal to {@code outer} on the side where a mark is missing
 * @param depth 0 for an outermost quotation, 1 for one inside it, and so on
 */
public record Quotation(Span outer, Span inner, int depth) {}
