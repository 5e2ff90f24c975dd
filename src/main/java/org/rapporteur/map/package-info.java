/**
 * Reads an {@link org.rapporteur.resolve.ArticleRecord} and gives an {@link org.rapporteur.map.ArticleGraph}: what one
 * article tells, as RDF in a named graph of its own.
 *
 * <p>One class for each kind of finding; only {@link org.rapporteur.map.Iris} mints IRIs. {@code store} comes next.
 */
@NullMarked
package org.rapporteur.map;

import org.jspecify.annotations.NullMarked;
