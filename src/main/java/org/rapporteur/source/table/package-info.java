/**
 * Reads tables of comma- or tab-separated values, and knows which columns of tables and keys of JSON hold what: by
 * their names, or by what the user says.
 *
 * <p>Gives the articles of rows; {@code org.rapporteur.source} puts it among the other formats.
 */
@NullMarked
package org.rapporteur.source.table;

import org.jspecify.annotations.NullMarked;
