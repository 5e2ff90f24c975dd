/**
 * Reads documents, each of them one article or, of an e-book, several: PDF, DOCX, ODT, RTF, EPUB.
 *
 * <p>Gives their text by paragraphs; {@code org.rapporteur.source} puts it among the other formats.
 */
@NullMarked
package org.rapporteur.source.document;

import org.jspecify.annotations.NullMarked;
