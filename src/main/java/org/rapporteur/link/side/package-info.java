/**
 * Reads the offices and bodies of articles and says for which country they act where the article does not;
 * {@code GraphLinker} comes next.
 */
@NullMarked
package org.rapporteur.link.side;

import org.jspecify.annotations.NullMarked;
