package org.rapporteur.link.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who decides something, when and why.
 *
 * @param by who
 * @param at when, to the second
 * @param why the reason, possibly empty
 */
public record Decision(String by, Instant at, String why) {
    public Decision {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Decided now. */
    public static Decision now(String by, String why) {
        return new Decision(by, Instant.now(), why);
    }
}
