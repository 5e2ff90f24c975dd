package org.rapporteur.measure;

import org.rapporteur.source.Span;

/**
 * A name in an article of which somebody said who it is.
 *
 * @param article the identifier of the article
 * @param span where the name stands, in code points of the article's body
 * @param person who it is: any key, the same for the same person in all articles
 */
record LabelledName(String article, Span span, String person) {}
