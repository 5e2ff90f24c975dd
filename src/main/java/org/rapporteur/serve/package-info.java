/**
 * Reads a {@link org.rapporteur.store.NewsStore}.
 *
 * <p>Gives it to the network: {@link org.rapporteur.serve.GraphServer} answers SPARQL and shows the shipped queries on
 * a page and those of {@link org.rapporteur.explore} ({@code Routes}). A request passes {@code Door} (who may ask),
 * {@code Bodies} and {@code Envelope} (places, deadline, whole answers) before a servlet sees it. {@code measure} and
 * {@code cli} come next.
 */
@NullMarked
package org.rapporteur.serve;

import org.jspecify.annotations.NullMarked;
