/**
 * Reads files, folders, JSON Lines and standard input.
 *
 * <p>Gives {@link org.rapporteur.source.Article}s, and for what could not be read a
 * {@link org.rapporteur.source.Rejected} that says why. {@code annotate} comes next.
 */
@NullMarked
package org.rapporteur.source;

import org.jspecify.annotations.NullMarked;
