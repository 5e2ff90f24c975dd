/**
 * Reads the quotations of articles and gives those that are one, told by several outlets with different cuts, each with
 * what it leaves out and adds; {@code GraphLinker} comes next.
 */
@NullMarked
package org.rapporteur.link.quotation;

import org.jspecify.annotations.NullMarked;
