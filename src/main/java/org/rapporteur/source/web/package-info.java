/**
 * Reads what the web holds: pages, feeds, archives of pages, and the addresses of the first two.
 *
 * <p>Reads bytes; gives {@link org.rapporteur.source.Article}s with the text that people read on the page, and for what
 * is no article a {@link org.rapporteur.source.Rejected} that says what it is. A row of {@code Formats} leads here.
 */
@NullMarked
package org.rapporteur.source.web;

import org.jspecify.annotations.NullMarked;
