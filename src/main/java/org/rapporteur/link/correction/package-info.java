/** Reads and writes what people decide about actors, and applies it to what linking finds by itself. */
@NullMarked
package org.rapporteur.link.correction;

import org.jspecify.annotations.NullMarked;
