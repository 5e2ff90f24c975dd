package org.rapporteur.resolve.actor;

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

/** Whether a common noun names people or things, from the coreference data of CoreNLP's models (Ji and Lin 2009). */
final class Animacy {
    private static final Set<String> ANIMATE = words("/edu/stanford/nlp/models/dcoref/animate.unigrams.txt");

    private Animacy() {}

    /** Whether the noun can act or speak: "officials" and "critics", not "talks" or "letter". */
    static boolean isAnimate(Token noun) {
        return ANIMATE.contains(noun.text().toLowerCase(Locale.ROOT))
                || ANIMATE.contains(noun.lemma().toLowerCase(Locale.ROOT));
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
