/**
 * The Java API: {@link org.rapporteur.NewsGraph} builds a graph of news, {@link org.rapporteur.NewsAnswers} is what it
 * answers, {@link org.rapporteur.curate.Curation} what people put right in it, and
 * {@link org.rapporteur.ArticleExtractor} tells what is in one article.
 *
 * <p>Puts the packages below it together; {@code cli} comes next.
 */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;
