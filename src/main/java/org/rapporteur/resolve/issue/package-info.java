/**
 * Reads the {@link org.rapporteur.extract.DisputeFinding}s of an article and gives its
 * {@link org.rapporteur.resolve.Dispute}s: the mentions of one issue joined, with two or more parties each, and only
 * those for which the article gives good evidence.
 *
 * <p>{@code resolve} puts them into the {@link org.rapporteur.resolve.ArticleRecord}.
 */
@NullMarked
package org.rapporteur.resolve.issue;

import org.jspecify.annotations.NullMarked;
