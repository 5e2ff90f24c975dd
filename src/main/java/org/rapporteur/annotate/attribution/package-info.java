/**
 * Finds who said what: reads the text of an article and gives {@link org.rapporteur.annotate.attribution.Attribution}s,
 * each the words that name the source, the cue and the content.
 */
@NullMarked
package org.rapporteur.annotate.attribution;

import org.jspecify.annotations.NullMarked;
