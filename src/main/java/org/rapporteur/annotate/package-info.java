/**
 * Reads an {@link org.rapporteur.source.Article} and gives an {@link org.rapporteur.annotate.AnnotatedArticle}:
 * sentences, tokens, names, dependencies, time expressions, quotations and attributions.
 *
 * <p>The only package that builds a CoreNLP pipeline. {@code extract} comes next.
 */
@NullMarked
package org.rapporteur.annotate;

import org.jspecify.annotations.NullMarked;
