/**
 * Reads the names, titles and pronouns of an {@link org.rapporteur.annotate.AnnotatedArticle} and gives an
 * {@link org.rapporteur.resolve.actor.Actors}, which say of each mention of its findings which actors it stands for.
 *
 * <p>A coreference of our own: as cheap as the findings allow, and silent where the text leaves it open.
 */
@NullMarked
package org.rapporteur.resolve.actor;

import org.jspecify.annotations.NullMarked;
