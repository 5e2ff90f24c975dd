package org.rapporteur.store;

import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What a user has to mend about a store. After a failed write the store holds what it held before. */
final class StoreException extends RapporteurException {
    private static final long serialVersionUID = 1L;

    StoreException(ErrorCode code, String message) {
        this(code, message, null);
    }

    StoreException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
