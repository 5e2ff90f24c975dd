/**
 * Reads the meetings of articles and gives the occasions that they tell of; {@code GraphLinker} comes next.
 *
 * <p>{@link org.rapporteur.link.occasion.Occasions} decides, on records alone;
 * {@link org.rapporteur.link.occasion.OccasionLinking} reads the records from the graphs of articles and writes what
 * was decided.
 */
@NullMarked
package org.rapporteur.link.occasion;

import org.jspecify.annotations.NullMarked;
