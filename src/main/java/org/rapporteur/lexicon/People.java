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
 * Tells nouns for somebody, who can act and be a party, from nouns for something, which can be disputed; and what a
 * first name says of its bearer.
 *
 * <pre>{@code
 * english.people().isPeople("farmer");                  // true; so are "company" and "minister", not "tax"
 * english.people().isAnimate("critics", "critic");      // true; false for "talks"
 * english.people().areAlways("landlords");              // true; false for "teams" and "goals"
 * english.people().genderOf("Ann");                     // FEMALE; of most first names UNKNOWN
 * }</pre>
 *
 * <p>What is animate (Ji and Lin 2009) and first names (Bergsma and Lin 2006 and others) are from the coreference data
 * of CoreNLP's models, the rest is a lexicon of our own. Immutable.
 */
public final class People {
    private static final String FOLDER = "/edu/stanford/nlp/models/dcoref/";

    private final Lexicon lexicon;
    private final Offices offices;
    private final Set<String> animate;
    private final Set<String> inanimate;
    private final Map<String, Gender> byFirstName;

    private People(
            Lexicon lexicon,
            Offices offices,
            Set<String> animate,
            Set<String> inanimate,
            Map<String, Gender> byFirstName) {
        this.lexicon = lexicon;
        this.offices = offices;
        this.animate = animate;
        this.inanimate = inanimate;
        this.byFirstName = byFirstName;
    }

    static People load(Offices offices) {
        return new People(
                Lexicon.read(English.FOLDER + "people.lexicon"),
                offices,
                words(FOLDER + "animate.unigrams.txt"),
                words(FOLDER + "inanimate.unigrams.txt"),
                genders(FOLDER + "namegender.combine.txt"));
    }

    /** Whether the lemma of a common noun is one for persons or a body of persons. */
    public boolean isPeople(String lemma) {
        return lexicon.has("PEOPLE", lemma) || isBody(lemma) || offices.isOffice(lemma);
    }

    /** Whether it is a body of persons, which a noun before it can turn into a thing: "deportation force". */
    public boolean isBody(String lemma) {
        return lexicon.has("BODY", lemma);
    }

    /** Whether the noun, as written or as its lemma, can act or speak: "officials" and "critics", not "letter". */
    public boolean isAnimate(String word, String lemma) {
        return animate.contains(word.toLowerCase(Locale.ROOT)) || animate.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** Whether a plural names people and never things. */
    public boolean areAlways(String plural) {
        String word = plural.toLowerCase(Locale.ROOT);
        return animate.contains(word) && !inanimate.contains(word);
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
