/**
 * Reads a {@link org.rapporteur.store.NewsStore}.
 *
 * <p>Gives it to the network: {@link org.rapporteur.serve.GraphServer} answers SPARQL and shows the shipped queries on
 * a page. {@code cli} comes next.
 */
@NullMarked
package org.rapporteur.serve;

import org.jspecify.annotations.NullMarked;
