package org.rapporteur.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which nouns can act, and what a first name says of its bearer.
 *
 * <pre>{@code
 * english.people().isAnimate("critics", "critic");      // true; false for "talks"
 * english.people().genderOf("Ann");                     // FEMALE; of most first names UNKNOWN
 * }</pre>
 *
 * <p>What is animate (Ji and Lin 2009) and first names (Bergsma and Lin 2006 and others) are from the coreference data
 * of CoreNLP's models. Immutable.
 */
public final class People {
    private static final String FOLDER = "/edu/stanford/nlp/models/dcoref/";

    private final Set<String> animate;
    private final Map<String, Gender> byFirstName;

    private People(Set<String> animate, Map<String, Gender> byFirstName) {
        this.animate = animate;
        this.byFirstName = byFirstName;
    }

    static People load() {
        return new People(words(FOLDER + "animate.unigrams.txt"), genders(FOLDER + "namegender.combine.txt"));
    }

    /** Whether the noun, as written or as its lemma, can act or speak: "officials" and "critics", not "letter". */
    public boolean isAnimate(String word, String lemma) {
        return animate.contains(word.toLowerCase(Locale.ROOT)) || animate.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** What a first name tells. Unknown names tell nothing. */
    public Gender genderOf(String firstName) {
        return byFirstName.getOrDefault(firstName.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    private static Map<String, Gender> genders(String file) {
        Map<String, Gender> genders = new HashMap<>();
        for (String line : lines(file)) {
            String[] columns = line.split("\t");
            if (columns.length == 2 && (columns[1].equals("MALE") || columns[1].equals("FEMALE"))) {
                genders.put(columns[0].toLowerCase(Locale.ROOT), Gender.valueOf(columns[1]));
            }
        }
        return genders;
    }

    private static Set<String> words(String file) {
        return lines(file).stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Table.open(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new LexiconException(file + " of CoreNLP's models cannot be read: " + e.getMessage(), e);
        }
    }
}
