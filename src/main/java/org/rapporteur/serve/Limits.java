package org.rapporteur.serve;

import java.time.Duration;
import org.rapporteur.query.QueryGuard;

/**
 * How much a server takes on.
 *
 * @param running how many queries of others run at once; the pages and the shipped questions have as many places again
 * @param waiting how many more may wait for a place
 * @param patience how long one waits before it is sent away with status 503
 * @param queryChars the longest query
 * @param bodyBytes the longest body of a request
 * @param bodyTime how long a body may take to arrive
 * @param answerBytes the longest answer, of which what does not fit in a little memory lies in a temporary file
 * @param allAnswers the bytes that all answers together may take while they are made and sent
 * @param cacheBytes how much is kept of answers to shipped questions
 * @param abandoned how many queries that cannot be stopped are put up with before new ones are sent away
 */
public record Limits(
        int running,
        int waiting,
        Duration patience,
        int queryChars,
        int bodyBytes,
        Duration bodyTime,
        long answerBytes,
        long allAnswers,
        long cacheBytes,
        int abandoned) {
    /** For the cores and the memory of this machine. */
    public static final Limits DEFAULT = new Limits(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            32,
            Duration.ofSeconds(10),
            100_000,
            400_000,
            Duration.ofSeconds(20),
            256L << 20,
            1L << 30,
            Runtime.getRuntime().maxMemory() / 16,
            8);

    /** How many rows one query may hold, so that all that run take a quarter of the memory; in texts as many bytes. */
    long heldRows() {
        return Runtime.getRuntime().maxMemory() / (4 * QueryGuard.ROW_BYTES * running);
    }

    /** The longest answer that is kept: the largest are the dearest to make, but one must not drive out all others. */
    long sharedBytes() {
        return cacheBytes / 16;
    }

    /** The same with that number of queries at once, and as many of them waiting. */
    public Limits withPlaces(int nowRunning, int nowWaiting) {
        return new Limits(
                nowRunning,
                nowWaiting,
                patience,
                queryChars,
                bodyBytes,
                bodyTime,
                answerBytes,
                allAnswers,
                cacheBytes,
                abandoned);
    }

    /** The same with that time to wait for a place, and for a body. */
    public Limits withPatience(Duration other) {
        return new Limits(
                running, waiting, other, queryChars, bodyBytes, other, answerBytes, allAnswers, cacheBytes, abandoned);
    }

    /** The same with that longest answer. */
    public Limits withAnswerBytes(long other) {
        return new Limits(
                running, waiting, patience, queryChars, bodyBytes, bodyTime, other, allAnswers, cacheBytes, abandoned);
    }

    /** The same with that number of queries that are put up with. */
    public Limits withAbandoned(int other) {
        return new Limits(
                running,
                waiting,
                patience,
                queryChars,
                bodyBytes,
                bodyTime,
                answerBytes,
                allAnswers,
                cacheBytes,
                other);
    }
}
