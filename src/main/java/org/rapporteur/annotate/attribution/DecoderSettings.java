package org.rapporteur.annotate.attribution;

import java.util.Locale;
import java.util.Properties;

/**
 * The thresholds by which {@link Decoder} decides. They are chosen on articles that the network has not seen.
 *
 * @param confidence least confidence of an attribution
 * @param content least likelihood of a word of the content
 * @param gap least likelihood of a word that stands between two words of the content
 * @param source least likelihood of a word of the source
 * @param quoted share of a quotation from which on all of it is content
 */
public record DecoderSettings(double confidence, double content, double gap, double source, double quoted) {

    /** A start for the search for better values. */
    public static final DecoderSettings DEFAULT = new DecoderSettings(0.4, 0.5, 0.25, 0.5, 0.6);

    /** Reads the values from properties; throws {@link IllegalArgumentException} if one is missing. */
    public static DecoderSettings of(Properties properties) {
        return new DecoderSettings(
                number(properties, "confidence"),
                number(properties, "content"),
                number(properties, "gap"),
                number(properties, "source"),
                number(properties, "quoted"));
    }

    private static double number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the attribution model's settings lack " + name);
        }
        return Double.parseDouble(value.trim());
    }

    /** Returns the values as lines of a properties file. */
    public String toLines() {
        return String.format(
                Locale.ROOT,
                "confidence=%.3f%ncontent=%.3f%ngap=%.3f%nsource=%.3f%nquoted=%.3f%n",
                confidence,
                content,
                gap,
                source,
                quoted);
    }
}
