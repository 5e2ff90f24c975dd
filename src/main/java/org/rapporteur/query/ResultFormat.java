package org.rapporteur.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** In which form an answer is written. */
public enum ResultFormat {
    /**
     * Aligned text for people: prefixes instead of namespaces. An answer whose view is given and that is too wide for a
     * table is a block for each row, else long values are cut. A graph is written as Turtle.
     */
    TABLE(true),
    /** SPARQL 1.1 CSV results: values only. */
    CSV(true),
    /** SPARQL 1.1 TSV results: terms as in Turtle. */
    TSV(false),
    /** SPARQL 1.1 JSON results. A graph is written as JSON-LD. */
    JSON(false);

    private final boolean forPeople;

    ResultFormat(boolean forPeople) {
        this.forPeople = forPeople;
    }

    /** Whether it shows the view of a query unless columns are asked for; else it holds all variables and rows. */
    boolean isForPeople() {
        return forPeople;
    }

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
