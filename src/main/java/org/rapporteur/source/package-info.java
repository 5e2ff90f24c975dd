/**
 * Reads files, folders and standard input: each kind of input is an {@link org.rapporteur.source.InputFormat}, a row in
 * {@code Formats}; those for documents, mails, tables, XML and archives stand in packages of their own below.
 *
 * <p>Gives {@link org.rapporteur.source.Article}s, and for what could not be read a
 * {@link org.rapporteur.source.Rejected} that says why. {@code annotate} comes next.
 */
@NullMarked
package org.rapporteur.source;

import org.jspecify.annotations.NullMarked;
