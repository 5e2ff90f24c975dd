/**
 * Reads the files of {@code ontology/}.
 *
 * <p>Gives their terms as constants, and the shapes and prefixes. {@code map} and all that follow it use them.
 */
@NullMarked
package org.rapporteur.vocab;

import org.jspecify.annotations.NullMarked;
