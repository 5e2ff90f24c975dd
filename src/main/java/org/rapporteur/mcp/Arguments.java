package org.rapporteur.mcp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What a language model gave to a tool: by name, texts and numbers, which models like to mix up. */
record Arguments(Map<String, Object> given) {
    /** The text of that name. */
    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new RapporteurException(ErrorCode.USAGE, "The argument " + name + " is missing.");
        }
        return text;
    }

    /** The text of that name, or null where it is missing or blank. */
    @Nullable
    String textOrNull(String name) {
        Object value = given.get(name);
        return value == null || value.toString().isBlank() ? null : plain(value);
    }

    /** The whole number of that name between two others, or {@code usual} where it is missing. */
    int number(String name, int usual, int least, int most) {
        String text = textOrNull(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = new BigDecimal(text).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // said below
        }
        throw new RapporteurException(
                ErrorCode.USAGE,
                "The argument " + name + " is a whole number from " + least + " to " + most + ", not " + text + ".");
    }

    /** All texts but one of that name; blank ones, by which models mean none, are left out. */
    Map<String, String> textsWithout(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.keySet().forEach(each -> {
            String text = textOrNull(each);
            if (text != null && !each.equals(name)) {
                texts.put(each, text);
            }
        });
        return texts;
    }

    /** {@code 2.0}, as JSON has it, is the number 2 to a question. */
    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
