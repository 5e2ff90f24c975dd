/**
 * Reads the tables of countries on the class path and gives the country that a name, an adjective or a capital stands
 * for.
 *
 * <p>Extractors ask it what can be a place, {@code resolve} which country acts.
 */
@NullMarked
package org.rapporteur.extract.gazetteer;

import org.jspecify.annotations.NullMarked;
