/**
 * Reads archives, member by member as they stream by; nothing is unpacked to disk.
 *
 * <p>Gives what the readers of the members give; {@code org.rapporteur.source} puts it among the other formats.
 */
@NullMarked
package org.rapporteur.source.archive;

import org.jspecify.annotations.NullMarked;
