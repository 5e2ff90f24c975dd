package org.rapporteur.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells nouns for somebody, who can act and be a party, from nouns for something, which can be disputed.
 *
 * <pre>{@code
 * english.people().isPeople("farmer");                  // true; so are "company" and "minister", not "tax"
 * english.people().isAnimate("critics", "critic");      // true; false for "talks"
 * english.people().areAlways("landlords");              // true; false for "teams" and "goals"
 * }</pre>
 *
 * <p>What is animate is from the coreference data of CoreNLP's models (Ji and Lin 2009), the rest is a lexicon of our
 * own. Immutable.
 */
public final class People {
    private static final String ANIMACY = "/edu/stanford/nlp/models/dcoref/";

    private final Lexicon lexicon;
    private final Offices offices;
    private final Set<String> animate;
    private final Set<String> inanimate;

    private People(Lexicon lexicon, Offices offices, Set<String> animate, Set<String> inanimate) {
        this.lexicon = lexicon;
        this.offices = offices;
        this.animate = animate;
        this.inanimate = inanimate;
    }

    static People load(Offices offices) {
        return new People(
                Lexicon.read(English.FOLDER + "people.lexicon"),
                offices,
                words(ANIMACY + "animate.unigrams.txt"),
                words(ANIMACY + "inanimate.unigrams.txt"));
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

    private static Set<String> words(String file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Table.open(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new LexiconException(file + " of CoreNLP's models cannot be read: " + e.getMessage(), e);
        }
    }
}
