/** Reads the issues of articles and gives the subjects that they share; {@code GraphLinker} comes next. */
@NullMarked
package org.rapporteur.link.issue;

import org.jspecify.annotations.NullMarked;
