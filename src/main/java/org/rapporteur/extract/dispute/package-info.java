/**
 * Reads an {@link org.rapporteur.annotate.AnnotatedArticle} and gives {@link org.rapporteur.extract.DisputeFinding}s:
 * the places in which it tells of a subject on which parties stand against each other, by the name of a quarrel or by
 * what one party holds against another.
 *
 * <p>{@code resolve.issue} comes next: it joins the mentions of one issue and finds the parties that one mention leaves
 * out.
 */
@NullMarked
package org.rapporteur.extract.dispute;

import org.jspecify.annotations.NullMarked;
