/**
 * Reads a few words and gives the vector of their meaning, from the sentence model that ships inside a Maven artifact.
 *
 * <p>{@code link} comes next: it compares what articles call an issue or quote.
 */
@NullMarked
package org.rapporteur.annotate.embedding;

import org.jspecify.annotations.NullMarked;
