/**
 * Reads the attributions that the tagger found in an {@link org.rapporteur.annotate.AnnotatedArticle} and gives
 * {@link org.rapporteur.extract.StatementFinding}s: with the mode of speech, the speech act, the addressees, and
 * whether it is an attitude or denied.
 *
 * <p>{@code resolve} comes next.
 */
@NullMarked
package org.rapporteur.extract.statement;

import org.jspecify.annotations.NullMarked;
