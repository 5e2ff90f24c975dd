/**
 * Reads the words for places in an article and gives {@link org.rapporteur.resolve.Place}s with the country in which
 * they lie, where it is known.
 *
 * <p>{@code resolve.event} comes next.
 */
@NullMarked
package org.rapporteur.resolve.place;

import org.jspecify.annotations.NullMarked;
