/**
 * The dependency parser of CoreNLP (Chen and Manning 2014) with its own weights, computed in an order that a processor
 * can take several numbers at a time in. {@code ArcStandardParser} says why it is here.
 */
@NullMarked
package org.rapporteur.annotate.dependency;

import org.jspecify.annotations.NullMarked;
