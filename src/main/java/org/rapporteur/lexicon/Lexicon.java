package org.rapporteur.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words by class: one lemma a line, a tab, its class; a word may stand in several classes. A line that begins with
 * {@code #} is a comment.
 *
 * <pre>{@code
 * # meetings.lexicon
 * meet<TAB>MEET_VERB
 * summit<TAB>SUMMIT_NOUN
 *
 * Lexicon lexicon = Lexicon.read("/org/rapporteur/extract/meeting/meetings.lexicon");
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
     * Reads a lexicon from the class path.
     *
     * @throws LexiconException if the file is missing, a line has no class, or a word stands twice in one class
     */
    public static Lexicon read(String resource) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Table.Row row : Table.read(resource, "word", "class").rows()) {
            String word = row.text("word").strip();
            String wordClass = row.text("class").strip();
            if (word.isEmpty() || wordClass.isEmpty()) {
                throw row.unsound("a word, a tab and its class", String.join("\t", row.cells()));
            }
            if (!words.computeIfAbsent(wordClass, c -> new LinkedHashSet<>()).add(word)) {
                throw row.unsound("each word once in class " + wordClass, word);
            }
        }
        return new Lexicon(resource, words);
    }

    /** This lexicon with the classes of another one; throws a {@link LexiconException} where both have a class. */
    public Lexicon with(Lexicon other) {
        Map<String, Set<String>> both = new LinkedHashMap<>(wordsByClass);
        other.wordsByClass.forEach((wordClass, words) -> {
            if (both.put(wordClass, words) != null) {
                throw new LexiconException(
                        other.name + ": the class " + wordClass + " stands in " + name + " as well; rename one");
            }
        });
        return new Lexicon(name + " with " + other.name, both);
    }

    /** Whether {@code lemma} is of {@code wordClass}, compared in lower case. */
    public boolean has(String wordClass, String lemma) {
        return words(wordClass).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** The classes in the order of the file. */
    public Set<String> classes() {
        return Collections.unmodifiableSet(wordsByClass.keySet());
    }

    /** The words of a class in the order of the file. Throws a {@link LexiconException} for an unknown class. */
    public Set<String> words(String wordClass) {
        Set<String> words = wordsByClass.get(wordClass);
        if (words == null) {
            throw new LexiconException(name + " has no class " + wordClass + ", only " + wordsByClass.keySet());
        }
        return Collections.unmodifiableSet(words);
    }
}
