package org.rapporteur.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotate.Token;

/**
 * Whether a common noun names people or things, from the coreference data of CoreNLP's models (Ji and Lin 2009).
 *
 * <pre>{@code
 * Animacy.isAnimate(token);      // true for "critics" and "team", false for "talks"
 * Animacy.arePeople(token);      // true for "landlords", false for "teams" and "goals"
 * }</pre>
 *
 * <p>The lists are read once; safe for any number of threads.
 */
public final class Animacy {
    private static final Set<String> ANIMATE = words("/edu/stanford/nlp/models/dcoref/animate.unigrams.txt");

    private static final Set<String> INANIMATE = words("/edu/stanford/nlp/models/dcoref/inanimate.unigrams.txt");

    private Animacy() {}

    /** Whether the noun can act or speak: "officials" and "critics", not "talks" or "letter". */
    public static boolean isAnimate(Token noun) {
        return ANIMATE.contains(noun.text().toLowerCase(Locale.ROOT))
                || ANIMATE.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether the noun is a plural that names people and never things. */
    public static boolean arePeople(Token noun) {
        String word = noun.text().toLowerCase(Locale.ROOT);
        return noun.tag().equals("NNS") && ANIMATE.contains(word) && !INANIMATE.contains(word);
    }

    private static Set<String> words(String resource) {
        InputStream in = Animacy.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not on the class path: CoreNLP's models are missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
