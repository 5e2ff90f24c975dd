/**
 * Reads an {@link org.rapporteur.annotate.AnnotatedArticle} and gives {@link org.rapporteur.extract.Finding}s: the
 * meetings, statements, disputes and roles that its sentences tell of, each with its evidence, actors still being
 * mentions.
 *
 * <p>Per article and without shared state. {@code resolve} comes next.
 */
@NullMarked
package org.rapporteur.extract;

import org.jspecify.annotations.NullMarked;
