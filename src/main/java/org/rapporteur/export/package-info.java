/**
 * Reads a {@link org.rapporteur.store.NewsStore}.
 *
 * <p>Gives files that other tools read: {@link org.rapporteur.export.GraphExporter} writes the graph of one article or
 * of all. {@code cli} comes next.
 */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
