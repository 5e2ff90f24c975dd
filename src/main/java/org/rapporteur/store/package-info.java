/**
 * Reads the {@link org.rapporteur.map.ArticleGraph}s of articles and keeps them in a
 * {@link org.rapporteur.store.NewsStore} on disk or in memory: batches that are written wholly or not at all, each
 * graph held to the shapes, each article in one version.
 *
 * <p>{@code query}, {@code export} and {@code serve} come next.
 */
@NullMarked
package org.rapporteur.store;

import org.jspecify.annotations.NullMarked;
