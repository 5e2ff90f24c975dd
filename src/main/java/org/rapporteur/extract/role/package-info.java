/**
 * Reads an {@link org.rapporteur.annotate.AnnotatedArticle} and gives {@link org.rapporteur.extract.RoleFinding}s: who
 * holds which office, and for whom, as titles, appositions and "of" phrases state it.
 *
 * <p>{@code resolve} comes next: it joins "the minister" and "Foreign Minister Lee" by what is found here.
 */
@NullMarked
package org.rapporteur.extract.role;

import org.jspecify.annotations.NullMarked;
