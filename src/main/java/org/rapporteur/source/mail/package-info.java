/**
 * Reads mail: single messages and mailboxes.
 *
 * <p>Gives what the sender wrote, without what he answered to and his signature; {@code org.rapporteur.source} puts it
 * among the other formats.
 */
@NullMarked
package org.rapporteur.source.mail;

import org.jspecify.annotations.NullMarked;
