package org.rapporteur.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** In which form an answer is written. */
public enum ResultFormat {
    /** Aligned text for people: prefixes instead of namespaces, long values cut. A graph is written as Turtle. */
    TABLE,
    /** SPARQL 1.1 CSV results: values only. */
    CSV,
    /** SPARQL 1.1 TSV results: terms as in Turtle. */
    TSV,
    /** SPARQL 1.1 JSON results. A graph is written as JSON-LD. */
    JSON;

    /**
     * The format of that name in any case.
     *
     * @throws RapporteurException {@code FORMAT_UNKNOWN}
     */
    public static ResultFormat named(String name) {
        for (ResultFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new RapporteurException(
                ErrorCode.FORMAT_UNKNOWN,
                "There is no result format " + name + ". The formats are: "
                        + Arrays.stream(values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
