package org.rapporteur.extract.meeting;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.extract.rule.Rule;
import org.rapporteur.extract.rule.RuleMatch;

/** What the rules found around one trigger; all numbers are positions in the sentence. */
final class Candidate {
    private final int trigger;
    private final Rule rule;
    private final Set<Integer> first = new TreeSet<>();
    private final Set<Integer> second = new TreeSet<>();
    private final Set<Integer> between = new TreeSet<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private int light;

    Candidate(RuleMatch match) {
        trigger = match.word("trigger").orElseThrow().index();
        rule = match.rule();
        add(match);
    }

    void add(RuleMatch match) {
        rules.add(match.rule().name());
        match.word("light").ifPresent(word -> light = light == 0 ? word.index() : light);
        match.word("a").ifPresent(word -> first.add(word.index()));
        match.word("p").ifPresent(word -> between.add(word.index()));
        match.word("b").ifPresent(word -> second.add(word.index()));
    }

    int trigger() {
        return trigger;
    }

    /** The verb that says that the occasion of a noun took place, or 0. */
    int light() {
        return light;
    }

    /** The rule that matched first, which is the most telling one: rules are ordered so. */
    Rule rule() {
        return rule;
    }

    /** Whether "with" behind the trigger names who else took part; not so for "visited" or "hosted". */
    boolean takesCompanions() {
        return !rules.contains("met-object")
                && !rules.contains("visited")
                && !rules.contains("welcomed-person")
                && !rules.contains("saw-person")
                && !rules.contains("called-person")
                && !rules.contains("was-met-by")
                && !rules.contains("visit-of");
    }

    boolean foundBy(String name) {
        return rules.contains(name);
    }

    /** Words for all who take part, where one phrase names them: "between Lee and Chen". */
    Set<Integer> between() {
        return between;
    }

    /** Words for who acts, is named first or owns the occasion. */
    Set<Integer> first() {
        return first;
    }

    /** Words for the other side. */
    Set<Integer> second() {
        return second;
    }
}
