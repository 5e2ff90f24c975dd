package org.rapporteur.lexicon;

import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** A table, lexicon or rule file that cannot be used: says which file and line or rule, and what was expected. */
public final class LexiconException extends RapporteurException {
    private static final long serialVersionUID = 1L;

    /** Of which {@code message} says all, beginning with the place. */
    public LexiconException(String message) {
        this(message, null);
    }

    /** As above, caused by another exception. */
    public LexiconException(String message, @Nullable Throwable cause) {
        super(ErrorCode.LEXICON_UNSOUND, message, cause);
    }
}
