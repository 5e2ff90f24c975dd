/**
 * Reads XML that holds articles: what agencies deliver (NITF, NewsML-G2), TEI, and exports of WordPress and MediaWiki.
 *
 * <p>All of it streams, whatever its size, with neither document types nor entities from outside. Gives the articles;
 * {@code org.rapporteur.source} puts it among the other formats.
 */
@NullMarked
package org.rapporteur.source.xml;

import org.jspecify.annotations.NullMarked;
