/**
 * Reads the texts of articles and gives those that are nearly the same, as when several outlets print what one agency
 * sent: they stay articles of their own, and count once where tellings are counted. {@code GraphLinker} comes next.
 */
@NullMarked
package org.rapporteur.link.copy;

import org.jspecify.annotations.NullMarked;
