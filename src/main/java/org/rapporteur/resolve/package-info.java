/**
 * Reads the {@link org.rapporteur.extract.Findings} of an article and gives an
 * {@link org.rapporteur.resolve.ArticleRecord}: mentions have become actors, time expressions dates, and the mentions
 * of one occasion or issue one meeting or dispute.
 *
 * <p>{@code map} comes next.
 */
@NullMarked
package org.rapporteur.resolve;

import org.jspecify.annotations.NullMarked;
