/**
 * Reads the words and tags of a sentence and gives each word the sort of name that it belongs to, as CoreNLP's name
 * models have it. {@code NewsAnnotator} comes next.
 */
@NullMarked
package org.rapporteur.annotate.name;

import org.jspecify.annotations.NullMarked;
