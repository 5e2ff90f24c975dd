/**
 * Reads a {@link org.rapporteur.store.NewsStore}.
 *
 * <p>Gives answers: {@link org.rapporteur.query.NamedQueries} holds the shipped queries, and
 * {@link org.rapporteur.query.QueryRunner} runs those and any other SPARQL query;
 * {@link org.rapporteur.query.StoredArticles} gives articles and findings back, and
 * {@link org.rapporteur.query.TextSearch} seeks words. {@code serve} and {@code cli} come next.
 */
@NullMarked
package org.rapporteur.query;

import org.jspecify.annotations.NullMarked;
