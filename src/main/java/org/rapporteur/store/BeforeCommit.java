package org.rapporteur.store;

import java.io.IOException;

/** Runs when a batch is written and not yet committed: where a test lets the disk be full. */
@FunctionalInterface
interface BeforeCommit {
    /** The store's own: does nothing. */
    BeforeCommit NOTHING = () -> {};

    void run() throws IOException;
}
