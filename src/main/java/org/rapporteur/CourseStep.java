package org.rapporteur;

/**
 * How a dispute came to stand in one article as it does there, from the articles before.
 *
 * @param dispute as that article tells it, with its status and words
 * @param course what became of it
 */
public record CourseStep(DisputeFact dispute, Course course) {
    /** What becomes of a dispute from article to article. */
    public enum Course {
        BEGINS,
        GOES_ON,
        EASES,
        IS_RESOLVED,
        /** Told as one of former times. */
        IS_RECALLED,
        IS_REOPENED
    }
}
