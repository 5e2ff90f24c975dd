/**
 * Reads the {@link org.rapporteur.map.ArticleGraph}s of articles and keeps them in a
 * {@link org.rapporteur.store.NewsStore} on disk or in memory: batches that are written wholly or not at all, each
 * graph held to the shapes, each article in one version.
 *
 * <p>What a {@link org.rapporteur.store.Linker} draws from them is written with them, and a
 * {@link org.rapporteur.store.Follower} is told of each change. {@code link} and {@code index} come next.
 */
@NullMarked
package org.rapporteur.store;

import org.jspecify.annotations.NullMarked;
