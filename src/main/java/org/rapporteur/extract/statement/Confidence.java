package org.rapporteur.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.lexicon.LexiconException;
import org.rapporteur.lexicon.Table;

/**
 * Turns the tagger's confidence into a probability: of the statements with 0.8 about eight in ten are right. The table
 * was learnt on articles that the tagger has not seen; between its points the value is interpolated.
 *
 * <pre>{@code
 * double probability = Confidence.load().of(SpeechMode.INDIRECT, 0.6);
 * }</pre>
 */
final class Confidence {
    private static final String TABLE = "/org/rapporteur/extract/statement/confidence.tsv";
    private static final List<String> KINDS = List.of("indirect", "quoted");

    private final Map<String, TreeMap<Double, Double>> curves;

    private Confidence(Map<String, TreeMap<Double, Double>> curves) {
        this.curves = curves;
    }

    /** Reads {@code confidence.tsv} beside this class; throws a {@link LexiconException} where a line is not sound. */
    static Confidence load() {
        Map<String, TreeMap<Double, Double>> curves = new HashMap<>();
        for (Table.Row row : Table.read(TABLE, "kind", "confidence", "share").rows()) {
            curves.computeIfAbsent(row.text("kind"), kind -> new TreeMap<>())
                    .put(
                            row.value("confidence", Double::valueOf, "a number"),
                            row.value("share", Double::valueOf, "a number"));
        }
        for (String kind : KINDS) {
            if (!curves.containsKey(kind)) {
                throw new LexiconException(TABLE + ": expected rows of the kind " + kind);
            }
        }
        return new Confidence(curves);
    }

    /** The share of right statements among those of this mode of which the tagger is as sure; three decimals. */
    double of(SpeechMode mode, double raw) {
        String kind = mode == SpeechMode.INDIRECT ? "indirect" : "quoted";
        TreeMap<Double, Double> curve = Objects.requireNonNull(curves.get(kind));
        Map.Entry<Double, Double> below = curve.floorEntry(raw);
        Map.Entry<Double, Double> above = curve.ceilingEntry(raw);
        if (below == null || above == null) {
            return below == null ? curve.firstEntry().getValue() : below.getValue();
        }
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (raw - below.getKey()) / width;
        double value = below.getValue() + share * (above.getValue() - below.getValue());
        return Math.round(1000 * value) / 1000.0;
    }
}
