/**
 * Reads the command line and gives text: the commands of {@code rapporteur}, each thin over
 * {@link org.rapporteur.NewsGraph}.
 *
 * <p>Standard output carries results, standard error everything else. Nothing comes after it.
 */
@NullMarked
package org.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
