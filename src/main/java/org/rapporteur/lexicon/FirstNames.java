package org.rapporteur.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * First names by gender, from the coreference data of CoreNLP's models (Bergsma and Lin 2006 and others).
 *
 * <pre>{@code
 * english.firstNames().gender("Ann");      // FEMALE; of most names UNKNOWN
 * }</pre>
 *
 * <p>Immutable.
 */
public final class FirstNames {
    private static final String FILE = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private final Map<String, Gender> genders;

    private FirstNames(Map<String, Gender> genders) {
        this.genders = genders;
    }

    static FirstNames load() {
        Map<String, Gender> genders = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Table.open(FILE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                if (columns.length == 2 && (columns[1].equals("MALE") || columns[1].equals("FEMALE"))) {
                    genders.put(columns[0].toLowerCase(Locale.ROOT), Gender.valueOf(columns[1]));
                }
            }
        } catch (IOException e) {
            throw new LexiconException(FILE + " of CoreNLP's models cannot be read: " + e.getMessage(), e);
        }
        return new FirstNames(genders);
    }

    /** What a first name tells. Unknown names tell nothing. */
    public Gender gender(String name) {
        return genders.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }
}
