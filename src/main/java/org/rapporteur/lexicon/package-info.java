/**
 * Reads the tables of words on the class path and gives what a word or name means whatever article it stands in:
 * countries, cities, parties, offices, people, kinds of words.
 *
 * <p>Everything is loaded once, early, by {@link org.rapporteur.lexicon.English}; {@code extract} and {@code resolve}
 * come next.
 */
@NullMarked
package org.rapporteur.lexicon;

import org.jspecify.annotations.NullMarked;
