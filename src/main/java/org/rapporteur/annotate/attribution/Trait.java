package org.rapporteur.annotate.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * What the linker tells of an anchor as a whole: one of several values each. The order of traits and of their values is
 * that of the model's columns.
 */
public enum Trait {
    /** Of a meeting. */
    STATUS("happened", "scheduled", "possible", "cancelled", "denied"),
    /** Of a meeting. */
    KIND("meeting", "talks", "call", "visit", "summit"),
    /** Of a dispute: what the words do. */
    DISPUTE_ACT("accuse", "reject", "demand", "threaten", "quarrel", "ease"),
    /** Of a meeting or a dispute: whether careful readers may differ on it. */
    DOUBT("sure", "doubtful"),
    /** Of an attribution: the speech act. */
    SPEECH_ACT("assess", "accuse", "demand", "promise", "agree", "deny", "warn", "praise", "hope", "ask"),
    /** Of an attribution: words, a view, or a deed. */
    MANNER("said", "view", "deed");

    private final List<String> options;

    Trait(String... options) {
        this.options = List.of(options);
    }

    /** Its values, in the order of the model's columns. */
    public List<String> options() {
        return options;
    }

    /** Returns where its scores begin among those of all traits. */
    public int offset() {
        return width(ordinal());
    }

    /** Returns how many scores all traits have together. */
    public static int total() {
        return width(values().length);
    }

    private static int width(int traits) {
        return Arrays.stream(values())
                .limit(traits)
                .mapToInt(trait -> trait.options.size())
                .sum();
    }
}
