package org.rapporteur.store;

/**
 * Says that a store, as it is shown, was changed since by another process, so that what is beside it no longer fits.
 */
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded() {
        super("another process has changed the store since", null, false, false);
    }
}
