package org.rapporteur.link;

import java.util.Set;

/**
 * How blocks of one sort fall apart: forms are linked only through pairs that are one and share a key which not too
 * many forms have. So a form that comes or goes touches those that share a key with it, and what pairs connect to them,
 * however large the block is.
 *
 * @param <P> what is compared
 */
public interface Pairing<P extends Record> {
    /** The keys of a form, of no form of another block; possibly none. */
    Set<String> keys(P profile);

    /** A key that more forms have is no mark of a pair. */
    int mostSharers();

    /** Whether two forms that share a key are one; the order means nothing. */
    boolean isSame(P one, P other);
}
