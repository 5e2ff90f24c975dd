/**
 * Reads the findings of an article with an {@link org.rapporteur.resolve.actor.Actors} and gives what they tell of: one
 * {@link org.rapporteur.resolve.Meeting} for each occasion, however often it is mentioned.
 *
 * <p>{@code map} comes next.
 */
@NullMarked
package org.rapporteur.resolve.event;

import org.jspecify.annotations.NullMarked;
