package org.rapporteur.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What several rows of one answer say together. */
final class Rows {
    private Rows() {}

    /** The nodes of that variable with their labels, {@code speaker} and {@code speakerLabel}, each once. */
    static List<Named> named(List<Row> rows, String variable) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (Row row : rows) {
            String iri = row.get(variable);
            if (iri != null) {
                named.putIfAbsent(iri, new Named(iri, row.text(variable + "Label")));
            }
        }
        return List.copyOf(named.values());
    }

    /** The texts of that variable, each once. */
    static List<String> texts(List<Row> rows, String variable) {
        Set<String> texts = new LinkedHashSet<>();
        for (Row row : rows) {
            String text = row.get(variable);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The rows with the same value of that variable together, in the order of the first of each. */
    static Map<String, List<Row>> by(String variable, List<Row> rows) {
        return by(rows, row -> row.needed(variable));
    }

    static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), each -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /** What stands after the last # or / of an IRI. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** A confidence as it is shown: {@code 0.98}. */
    static String decimal(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
