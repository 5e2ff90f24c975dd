/**
 * Reads {@link org.rapporteur.annotate.TimeExpression}s and gives {@link org.rapporteur.resolve.PartialDate}s: the day,
 * month or year that the article means, given its own date and whether it speaks of something past or planned.
 *
 * <p>{@code resolve.event} comes next.
 */
@NullMarked
package org.rapporteur.resolve.time;

import org.jspecify.annotations.NullMarked;
