package org.rapporteur.source;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is in a language other than English. */
public final class LanguageCheck {
    /** Fewer letters than this are mostly names, and names look like any language. */
    private static final int FEWEST_LETTERS = 100;

    private static final int MOST_CHARS = 20_000;
    private static final double SURE = 0.9;

    private LanguageCheck() {}

    /** The name of the language when it is surely not English, else null. */
    public static @Nullable String otherThanEnglish(String text) {
        String sample = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        if (sample.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return null;
        }
        List<DetectedLanguage> languages = Profiles.DETECTOR.getProbabilities(Profiles.TEXTS.forText(sample));
        if (languages.isEmpty()) {
            return null;
        }
        DetectedLanguage best = languages.get(0);
        String tag = best.getLocale().getLanguage();
        return best.getProbability() < SURE || tag.equals("en") ? null : name(tag);
    }

    /** Whether a value of {@code inLanguage} says English: a BCP 47 tag, or the word. */
    public static boolean saysEnglish(String inLanguage) {
        String value = inLanguage.strip().toLowerCase(Locale.ROOT);
        return value.matches("en([-_].*)?|eng|english.*");
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Read from the class path at the first use, which takes almost a second. */
    private static final class Profiles {
        static final LanguageDetector DETECTOR = load();
        static final TextObjectFactory TEXTS = CommonTextObjectFactories.forDetectingOnLargeText();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
