package org.rapporteur.extract.rule;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;

/**
 * One place in which a rule matches.
 *
 * @param rule which
 * @param sentence where
 * @param captures the words that the pattern bound, by name
 */
public record RuleMatch(Rule rule, Sentence sentence, Map<String, IndexedWord> captures) {
    public RuleMatch {
        captures = Map.copyOf(captures);
    }

    /** The word bound to {@code name}; empty where an optional part did not match. */
    public Optional<IndexedWord> word(String name) {
        return Optional.ofNullable(captures.get(name));
    }
}
