/**
 * Reads the graphs of articles in the transaction that writes them, and gives graphs of its own that say which nodes of
 * different articles stand for one actor or subject, and why.
 *
 * <p>This is record linkage: {@link org.rapporteur.link.BlockLinking} compares only forms of one block, so that a batch
 * costs what it touches and not what the store holds. {@code query}, {@code export} and {@code serve} come next.
 */
@NullMarked
package org.rapporteur.link;

import org.jspecify.annotations.NullMarked;
