package org.rapporteur.explore;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What is chosen on one page besides the lens: which of its rows, and how many.
 *
 * @param values the parameters of the address by name, empty ones left out
 */
public record Choices(Map<String, String> values) {
    /** Nothing chosen. */
    public static final Choices NONE = new Choices(Map.of());

    private static final int MOST_ROWS = 1000;

    public Choices {
        values = Map.copyOf(values);
    }

    /** The value of that parameter, or null where it is not chosen. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Whether that value passes the choice of that parameter. */
    public boolean admits(String name, @Nullable String value) {
        String chosen = values.get(name);
        return chosen == null || chosen.equals(value);
    }

    /** How many rows of each list are wanted. */
    public int rows() {
        return rows(Table.SHOWN);
    }

    /** How many rows of a list are wanted that shows so many where nothing is chosen. */
    int rows(int usual) {
        return number("rows", usual, MOST_ROWS);
    }

    /**
     * The whole number from 1 to {@code most} of that parameter, {@code otherwise} where it is not chosen.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER}
     */
    public int number(String name, int otherwise, int most) {
        String number = values.get(name);
        if (number == null) {
            return otherwise;
        }
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The parameter " + name + " is “" + number + "” and must be a number from 1 to " + most + ".");
        }
        return Integer.parseInt(number);
    }
}
