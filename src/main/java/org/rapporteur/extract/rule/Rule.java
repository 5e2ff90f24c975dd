package org.rapporteur.extract.rule;

import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A dependency pattern with the examples that hold it to its word.
 *
 * @param name unique in its file
 * @param pattern a Semgrex pattern over enhanced++ Universal Dependencies
 * @param triggers lemmas of which a sentence must hold one before the pattern is tried; empty tries every sentence
 * @param set what the extractor is told about a match ("kind: visit"), possibly nothing
 * @param finds sentences in which the rule must match
 * @param misses sentences in which it must not
 */
public record Rule(
        String name,
        SemgrexPattern pattern,
        Set<String> triggers,
        Map<String, String> set,
        List<String> finds,
        List<String> misses) {
    private static final Pattern CAPTURE = Pattern.compile("=([A-Za-z][A-Za-z0-9]*)");

    public Rule {
        triggers = Set.copyOf(triggers);
        set = Map.copyOf(set);
        finds = List.copyOf(finds);
        misses = List.copyOf(misses);
    }

    /** The names that the pattern binds, as {@code {}=name}. */
    static Set<String> captures(String pattern) {
        return CAPTURE.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
