package org.rapporteur.extract;

import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.lexicon.LexiconException;
import org.rapporteur.lexicon.Table;

/**
 * Turns a tagger's confidence into a probability: of the findings with 0.8 about eight in ten are right. The table was
 * learnt on articles that the tagger has not seen; between its points the value is interpolated.
 *
 * <pre>{@code
 * double probability = Calibration.read("/org/rapporteur/extract/confidence.tsv", "meeting").of(0.6);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Calibration {
    private final TreeMap<Double, Double> curve;

    private Calibration(TreeMap<Double, Double> curve) {
        this.curve = curve;
    }

    /**
     * Reads the lines of one kind of finding from a table; throws a {@link LexiconException} where a line is not sound,
     * or none is of that kind.
     */
    public static Calibration read(String resource, String kind) {
        TreeMap<Double, Double> curve = new TreeMap<>();
        for (Table.Row row : Table.read(resource, "kind", "confidence", "share").rows()) {
            if (row.text("kind").equals(kind)) {
                curve.put(
                        row.value("confidence", Double::valueOf, "a number"),
                        row.value("share", Double::valueOf, "a number"));
            }
        }
        if (curve.isEmpty()) {
            throw new LexiconException(resource + ": expected rows of the kind " + kind);
        }
        return new Calibration(curve);
    }

    /** The share of right findings among those of which the tagger is as sure; three decimals. */
    public double of(double raw) {
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
