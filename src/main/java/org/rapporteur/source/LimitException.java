package org.rapporteur.source;

import java.io.IOException;

/** An input asks for more than is sound: it unfolds to a thousand times its size, or stands in too many archives. */
public final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what it does, without its name: "unfolds to more than …" */
    public LimitException(String message) {
        super(message);
    }
}
