package org.rapporteur.store;

/**
 * Says of a commit that is to be shown in the place of an earlier one that what is beside the store is not of it yet.
 * The earlier one is shown meanwhile.
 */
public final class NotInStep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotInStep() {
        super("what is beside the store is not of its last commit yet", null, false, false);
    }
}
