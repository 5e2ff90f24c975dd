package org.rapporteur.annotate.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The numbers by which {@link Decoder} decides. They are chosen on articles that the network has not seen.
 *
 * <p>The confidence in a candidate is the product of four likelihoods, each raised to a power.
 *
 * @param confidence least confidence of an attribution
 * @param content least likelihood of a word of the content
 * @param gap least likelihood of a word that stands between two words of the content
 * @param source least likelihood of a word of the source
 * @param quoted share of a quotation from which on all of it is content
 * @param beginningPower power of how likely a cue begins at the anchor
 * @param contentPower power of the mean likelihood of the content's words
 * @param cuePower power of how sure the linker is that the anchor is a cue
 * @param sourcePower power of the likelihood of the likeliest source word
 */
public record DecoderSettings(
        double confidence,
        double content,
        double gap,
        double source,
        double quoted,
        double beginningPower,
        double contentPower,
        double cuePower,
        double sourcePower) {

    /** The names of the numbers, in the order of {@link #values()}. */
    public static final List<String> NAMES = List.of(
            "confidence",
            "content",
            "gap",
            "source",
            "quoted",
            "beginning.power",
            "content.power",
            "cue.power",
            "source.power");

    /** A start for the search for better values. */
    public static final DecoderSettings DEFAULT = new DecoderSettings(0.25, 0.45, 0.25, 0.3, 0.6, 0.6, 1, 0.4, 0.3);

    /** Reads the values from properties; throws {@link IllegalArgumentException} if one is missing. */
    public static DecoderSettings of(Properties properties) {
        double[] values = new double[NAMES.size()];
        for (int i = 0; i < values.length; i++) {
            String value = properties.getProperty(NAMES.get(i));
            if (value == null) {
                throw new IllegalArgumentException("the attribution model's settings lack " + NAMES.get(i));
            }
            values[i] = Double.parseDouble(value.trim());
        }
        return of(values);
    }

    /** Takes the values in the order of {@link #NAMES}. */
    public static DecoderSettings of(double[] v) {
        return new DecoderSettings(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
    }

    /** Returns the values in the order of {@link #NAMES}. */
    public double[] values() {
        return new double[] {
            confidence, content, gap, source, quoted, beginningPower, contentPower, cuePower, sourcePower
        };
    }

    /** Returns the values as lines of a properties file. */
    public String toLines() {
        StringBuilder lines = new StringBuilder();
        double[] values = values();
        for (int i = 0; i < values.length; i++) {
            lines.append(String.format(Locale.ROOT, "%s=%.3f\n", NAMES.get(i), values[i]));
        }
        return lines.toString();
    }
}
