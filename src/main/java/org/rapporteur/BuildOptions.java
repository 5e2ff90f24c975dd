package org.rapporteur;

import java.time.Duration;

/**
 * How a build works; none of it changes what is found.
 *
 * <pre>{@code
 * BuildOptions options = BuildOptions.DEFAULT.withThreads(1);
 * }</pre>
 *
 * @param threads how many articles are worked on at once
 * @param batchSize how many articles are written in one transaction at most, fewer where they take much memory, see
 *     {@link #isFull}; a transaction costs a third of a second whatever is in it
 * @param batchTime after which time a smaller batch is written too; later where writing takes long, see
 *     {@link #batchTimeAfter}
 * @param again whether an article that the store holds in the same version is worked on again
 * @param articleTime how long the work on one article may take before it is given up, so that no other waits for it;
 *     zero is without end
 */
public record BuildOptions(int threads, int batchSize, Duration batchTime, boolean again, Duration articleTime) {
    private static final int SHARE_OF_WRITING = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** A triple takes half a kilobyte until it is written: those of a batch may take a sixteenth of the heap. */
    private static final long MOST_TRIPLES = Runtime.getRuntime().maxMemory() / 16 / 512;

    /** Long enough for a book on a slow machine. */
    private static final Duration USUAL_ARTICLE_TIME = Duration.ofMinutes(10);

    /** All cores, batches of 4,096 articles or 5 seconds, ten minutes for an article. */
    public static final BuildOptions DEFAULT =
            new BuildOptions(Runtime.getRuntime().availableProcessors(), 4096, Duration.ofSeconds(5), false);

    public BuildOptions {
        if (threads < 1 || batchSize < 1 || batchTime.isNegative() || articleTime.isNegative()) {
            throw new IllegalArgumentException("a build needs a thread, a batch of one article and no negative time");
        }
    }

    /** With the usual time for an article. */
    public BuildOptions(int threads, int batchSize, Duration batchTime, boolean again) {
        this(threads, batchSize, batchTime, again, USUAL_ARTICLE_TIME);
    }

    /** The same with another number of threads. */
    public BuildOptions withThreads(int number) {
        return new BuildOptions(number, batchSize, batchTime, again, articleTime);
    }

    /** The same, working again on what the store holds already, or not. */
    public BuildOptions withAgain(boolean again) {
        return new BuildOptions(threads, batchSize, batchTime, again, articleTime);
    }

    /** The same with another time for an article. */
    public BuildOptions withArticleTime(Duration time) {
        return new BuildOptions(threads, batchSize, batchTime, again, time);
    }

    /**
     * How long the articles of a batch may wait, given how long it took to write the one before. A large store takes
     * longer for each batch, and lays as much of its files out anew for a small one as for one of ten times its size:
     * so that batches grow with it, and writing takes one thread a twentieth of the time.
     *
     * @return the {@link #batchTime} or more, and never more than ten minutes, which is what a kill costs at most
     */
    public Duration batchTimeAfter(Duration written) {
        Duration patient = written.multipliedBy(SHARE_OF_WRITING);
        Duration most = patient.compareTo(LONGEST_WAIT) < 0 ? patient : LONGEST_WAIT;
        return most.compareTo(batchTime) > 0 ? most : batchTime;
    }

    /**
     * Whether a batch of so many articles, of so many triples in all, is to be written whatever its time: it has
     * {@link #batchSize} articles, or its triples take a sixteenth of the heap.
     */
    public boolean isFull(int articles, long triples) {
        return articles >= batchSize || triples >= MOST_TRIPLES;
    }
}
