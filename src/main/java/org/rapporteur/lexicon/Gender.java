package org.rapporteur.lexicon;

import java.util.Locale;

/** The grammatical gender with which pronouns refer to a person. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether both can be said of one person. */
    public boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** What an honorific tells: "Mr.", "Mrs.", "Lady" and the like. */
    public static Gender ofHonorific(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "mr", "sir", "lord", "king", "prince", "sheikh", "father", "herr", "monsieur" -> MALE;
            case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madam", "sister" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** What a pronoun asks for. */
    public static Gender ofPronoun(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> MALE;
            case "she", "her", "hers", "herself" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
