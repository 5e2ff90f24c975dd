/**
 * Reads an {@link org.rapporteur.annotate.AnnotatedArticle} and gives the
 * {@link org.rapporteur.extract.MeetingFinding}s of its sentences: who met whom, in which status, when and where.
 *
 * <p>{@code resolve.event} comes next and merges what tells of one occasion.
 */
@NullMarked
package org.rapporteur.extract.meeting;

import org.jspecify.annotations.NullMarked;
