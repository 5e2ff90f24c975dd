/** Reads the actors of articles and gives the clusters of those that are one; {@code GraphLinker} comes next. */
@NullMarked
package org.rapporteur.link.actor;

import org.jspecify.annotations.NullMarked;
