package org.rapporteur.extract.rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.LexiconException;
import org.rapporteur.lexicon.Relations;
import org.rapporteur.lexicon.Table;

/**
 * The rules of one file, checked when they are read.
 *
 * <pre>{@code
 * rules:
 *   - name: met-with
 *     trigger: [MEET_VERB]
 *     pattern: >
 *       {lemma:/${MEET_VERB}/;tag:/VB.*&#47;}=trigger >/${SUBJECT}/ {}=a >/${WITH}/ {}=b
 *     set: {kind: meeting}
 *     finds: ["Ann Lee met with Bo Chen on Monday."]
 *     misses: ["Ann Lee met the deadline."]
 *
 * Rules rules = Rules.read(FILE, lexicon, english.relations(), Set.of("trigger"));
 * for (RuleMatch match : rules.match(sentence)) { … }
 * }</pre>
 *
 * <p>{@code ${NAME}} stands for a class of the lexicon or for a set of dependency labels of {@code relations.yml}: no
 * rule writes a label itself. Immutable, safe for any number of threads.
 */
public final class Rules {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /** A rule file as it is written. */
    record File(List<Entry> rules) {}

    /** A rule as it is written. */
    record Entry(
            String name,
            @Nullable List<String> trigger,
            String pattern,
            @Nullable Map<String, String> set,
            @Nullable List<String> finds,
            @Nullable List<String> misses) {}

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads and checks a rule file from the class path.
     *
     * @param required the captures that every rule of the file must bind
     * @throws LexiconException naming the file and the rule, if a name stands twice, a key or variable is unknown, a
     *     pattern cannot be read, a required capture is missing, or a rule has no example of each sort
     */
    public static Rules read(String resource, Lexicon lexicon, Relations relations, Set<String> required) {
        Map<String, String> variables = new HashMap<>(relations.relations());
        variables.putAll(lexicon.asVariables());
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : parse(resource).rules()) {
            String where = resource + ", rule " + entry.name();
            if (!names.add(entry.name())) {
                throw new LexiconException(where + ": the name stands twice; give each rule its own");
            }
            Set<String> missing = new HashSet<>(required);
            missing.removeAll(Rule.captures(entry.pattern()));
            if (!missing.isEmpty()) {
                throw new LexiconException(where + ": the pattern must bind " + missing + ", as in {}=name");
            }
            if (entry.finds() == null
                    || entry.finds().isEmpty()
                    || entry.misses() == null
                    || entry.misses().isEmpty()) {
                throw new LexiconException(where + ": a rule needs sentences under 'finds' and under 'misses'");
            }
            Set<String> triggers = new LinkedHashSet<>();
            if (entry.trigger() != null) {
                entry.trigger().forEach(wordClass -> triggers.addAll(lexicon.words(wordClass)));
            }
            rules.add(new Rule(
                    entry.name(),
                    compile(where, expand(where, entry.pattern(), variables)),
                    triggers,
                    entry.set() == null ? Map.of() : entry.set(),
                    entry.finds(),
                    entry.misses()));
        }
        if (rules.isEmpty()) {
            throw new LexiconException(resource + ": has no rule");
        }
        return new Rules(rules);
    }

    /** The rules in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** All matches in a sentence, by rule in the order of the file; the same captures once per rule. */
    public List<RuleMatch> match(Sentence sentence) {
        Set<String> lemmas = sentence.tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<RuleMatch> matches = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.triggers().isEmpty() && rule.triggers().stream().noneMatch(lemmas::contains)) {
                continue;
            }
            Set<Map<String, IndexedWord>> seen = new LinkedHashSet<>();
            SemgrexMatcher matcher = rule.pattern().matcher(sentence.graph());
            while (matcher.find()) {
                Map<String, IndexedWord> captures = new LinkedHashMap<>();
                for (String name : matcher.getNodeNames()) {
                    IndexedWord word = matcher.getNode(name);
                    if (word != null) {
                        captures.put(name, word);
                    }
                }
                if (seen.add(captures)) {
                    matches.add(new RuleMatch(rule, sentence, captures));
                }
            }
        }
        return matches;
    }

    private static File parse(String resource) {
        try (InputStream in = Table.open(resource)) {
            return YAML.readValue(in, File.class);
        } catch (IOException e) {
            throw new LexiconException(resource + ": " + e.getMessage(), e);
        }
    }

    private static String expand(String where, String pattern, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(pattern);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find()) {
            String value = variables.get(matcher.group(1));
            if (value == null) {
                throw new LexiconException(where + ": ${" + matcher.group(1)
                        + "} is neither a class of the lexicon nor in" + " relations.yml");
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(expanded);
        return expanded.toString().replaceAll("\\s*\\n\\s*", " ").strip(); // a newline would end the pattern
    }

    private static SemgrexPattern compile(String where, String pattern) {
        try {
            return SemgrexPattern.compile(pattern);
        } catch (RuntimeException e) {
            throw new LexiconException(where + ": the pattern cannot be read: " + e.getMessage(), e);
        }
    }
}
