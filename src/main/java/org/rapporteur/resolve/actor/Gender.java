package org.rapporteur.resolve.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The grammatical gender with which pronouns refer to a person. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** First names by gender, from the coreference data of CoreNLP's models (Bergsma and Lin 2006 and others). */
    private static final String FIRST_NAMES = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private static final class Holder {
        static final Map<String, Gender> BY_FIRST_NAME = load();
    }

    /** Whether both can be said of one person. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** What a first name tells. Unknown names tell nothing. */
    static Gender ofFirstName(String name) {
        return Holder.BY_FIRST_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** What an honorific tells: "Mr.", "Mrs.", "Lady" and the like. */
    static Gender ofHonorific(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "mr", "sir", "lord", "king", "prince", "sheikh", "father", "herr", "monsieur" -> MALE;
            case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madam", "sister" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** What a pronoun asks for. */
    static Gender ofPronoun(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> MALE;
            case "she", "her", "hers", "herself" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    private static Map<String, Gender> load() {
        Map<String, Gender> genders = new HashMap<>();
        InputStream in = Gender.class.getResourceAsStream(FIRST_NAMES);
        if (in == null) {
            return genders; // without CoreNLP's models, as in unit tests on stored annotations
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                if (columns.length == 2 && (columns[1].equals("MALE") || columns[1].equals("FEMALE"))) {
                    genders.put(columns[0].toLowerCase(Locale.ROOT), valueOf(columns[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return genders;
    }
}
