package org.rapporteur.extract.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words by class: one lemma a line, a tab, its class; a word may stand in several classes. {@code #} opens a comment.
 *
 * <pre>{@code
 * # meetings.lexicon
 * meet<TAB>MEET_VERB
 * summit<TAB>SUMMIT_NOUN
 *
 * Lexicon lexicon = Lexicon.read("meeting/meetings.lexicon");
 * lexicon.has("MEET_VERB", token.lemma());
 * }</pre>
 *
 * <p>A lemma of several words ("sticking point") is kept whole. Immutable.
 */
public final class Lexicon {
    private final String name;
    private final Map<String, Set<String>> wordsByClass;

    private Lexicon(String name, Map<String, Set<String>> wordsByClass) {
        this.name = name;
        this.wordsByClass = wordsByClass;
    }

    /**
     * Reads a lexicon from the class path, below {@code org/rapporteur/extract/} unless the path begins with a slash.
     *
     * @throws RuleException if the file is missing, a line has no class, or a word stands twice in one class
     */
    public static Lexicon read(String resource) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (InputStream in = Rules.open(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String entry = line.replaceFirst("\\s*#.*", "").stripTrailing();
                if (entry.isBlank()) {
                    continue;
                }
                String[] columns = entry.split("\t");
                if (columns.length != 2) {
                    throw new RuleException(
                            resource + ":" + number + ": expected a word, a tab and its class, not '" + line + "'");
                }
                if (!words.computeIfAbsent(columns[1].strip(), c -> new LinkedHashSet<>())
                        .add(columns[0].strip())) {
                    throw new RuleException(resource + ":" + number + ": '" + columns[0] + "' stands twice in class "
                            + columns[1] + "; remove one");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lexicon(resource, words);
    }

    /** Whether {@code lemma} is of {@code wordClass}, compared in lower case. */
    public boolean has(String wordClass, String lemma) {
        return words(wordClass).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** The classes in the order of the file. */
    public Set<String> classes() {
        return Collections.unmodifiableSet(wordsByClass.keySet());
    }

    /** The words of a class in the order of the file. Throws a {@link RuleException} for an unknown class. */
    public Set<String> words(String wordClass) {
        Set<String> words = wordsByClass.get(wordClass);
        if (words == null) {
            throw new RuleException(name + " has no class " + wordClass + ", only " + wordsByClass.keySet());
        }
        return Collections.unmodifiableSet(words);
    }

    /** For the variables of a rule file: each class as an alternation, {@code (?i:meet|confer)}. */
    public Map<String, String> asVariables() {
        return wordsByClass.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> "(?i:" + String.join("|", e.getValue()) + ")"));
    }
}
