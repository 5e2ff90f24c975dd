package org.rapporteur;

/**
 * One thing that was found, to show what a graph holds.
 *
 * @param kind what it is
 * @param fact it, on one line
 * @param sentence the sentence that says so
 * @param article the identifier of the article
 */
public record SampleFact(Kind kind, String fact, String sentence, String article) {
    /** The three that the graph is about. */
    public enum Kind {
        MEETING,
        STATEMENT,
        DISPUTE
    }
}
