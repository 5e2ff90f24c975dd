/**
 * Reads a {@link org.rapporteur.store.NewsStore} whose articles are linked, and follows each change of it.
 *
 * <p>Gives a {@link org.rapporteur.index.SearchIndex}: which node has a name, what somebody meant who mistyped one, how
 * a name goes on that was begun, and where words stand in what people said and what articles tell. All of it can be
 * made anew from the store. {@code query}, {@code export} and {@code serve} come next.
 */
@NullMarked
package org.rapporteur.index;

import org.jspecify.annotations.NullMarked;
