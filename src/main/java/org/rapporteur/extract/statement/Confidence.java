package org.rapporteur.extract.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.rule.RuleException;

/**
 * Turns the tagger's confidence into a probability: of the statements with 0.8 about eight in ten are right. The table
 * was learnt on articles that the tagger has not seen; between its points the value is interpolated.
 *
 * <pre>{@code
 * double probability = Confidence.load().of(SpeechMode.INDIRECT, 0.6);
 * }</pre>
 */
final class Confidence {
    private static final String TABLE = "confidence.tsv";

    private final Map<String, TreeMap<Double, Double>> curves;

    private Confidence(Map<String, TreeMap<Double, Double>> curves) {
        this.curves = curves;
    }

    /** Reads {@code confidence.tsv} beside this class; throws a {@link RuleException} where a line is not sound. */
    static Confidence load() {
        Map<String, TreeMap<Double, Double>> curves = new HashMap<>();
        try (InputStream in = Confidence.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new RuleException(TABLE + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    if (columns.length != 3) {
                        throw new RuleException(
                                TABLE + ": expected a kind, a confidence and a share, not '" + line + "'");
                    }
                    curves.computeIfAbsent(columns[0], kind -> new TreeMap<>())
                            .put(Double.valueOf(columns[1]), Double.valueOf(columns[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Confidence(curves);
    }

    /** The share of right statements among those of this mode of which the tagger is as sure; three decimals. */
    double of(SpeechMode mode, double raw) {
        String kind = mode == SpeechMode.INDIRECT ? "indirect" : "quoted";
        TreeMap<Double, Double> curve = curves.get(kind);
        if (curve == null) {
            throw new RuleException(TABLE + " has no kind " + kind);
        }
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
