package org.rapporteur.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a common noun names people or things, from the coreference data of CoreNLP's models (Ji and Lin 2009).
 *
 * <pre>{@code
 * english.animacy().isAnimate("critics", "critic");      // true; false for "talks"
 * english.animacy().arePeople("landlords");              // true; false for "teams" and "goals"
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Animacy {
    private static final String FOLDER = "/edu/stanford/nlp/models/dcoref/";

    private final Set<String> animate;
    private final Set<String> inanimate;

    private Animacy(Set<String> animate, Set<String> inanimate) {
        this.animate = animate;
        this.inanimate = inanimate;
    }

    static Animacy load() {
        return new Animacy(words(FOLDER + "animate.unigrams.txt"), words(FOLDER + "inanimate.unigrams.txt"));
    }

    /** Whether the noun, as written or as its lemma, can act or speak: "officials" and "critics", not "letter". */
    public boolean isAnimate(String word, String lemma) {
        return animate.contains(word.toLowerCase(Locale.ROOT)) || animate.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** Whether a plural names people and never things. */
    public boolean arePeople(String plural) {
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
