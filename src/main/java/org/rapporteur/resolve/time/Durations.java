package org.rapporteur.resolve.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the TIMEX3 value of a duration into an {@code xsd:duration}.
 *
 * <pre>{@code
 * Durations.xsd("PT2H");   // PT2H
 * Durations.xsd("P1W");    // P7D: xsd:duration has no weeks
 * Durations.xsd("PXD");    // null: "several days" says no number
 * }</pre>
 */
public final class Durations {
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");
    private static final Pattern XSD =
            Pattern.compile("P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,4}S)?)?");

    private Durations() {}

    /** The duration; null where the value holds no number. */
    public static @Nullable String xsd(String timex) {
        Matcher weeks = WEEKS.matcher(timex);
        if (weeks.matches()) {
            return "P" + 7 * Integer.parseInt(weeks.group(1)) + "D";
        }
        return XSD.matcher(timex).matches() ? timex : null;
    }
}
