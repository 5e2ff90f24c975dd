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
 * @param batchSize how many articles are written in one transaction; one costs a third of a second whatever is in it
 * @param batchTime after which time a smaller batch is written too
 * @param again whether an article that the store holds in the same version is worked on again
 * @param articleTime how long the work on one article may take before it is given up, so that no other waits for it;
 *     zero is without end
 */
public record BuildOptions(int threads, int batchSize, Duration batchTime, boolean again, Duration articleTime) {
    /** Long enough for a book on a slow machine. */
    private static final Duration USUAL_ARTICLE_TIME = Duration.ofMinutes(10);

    /** All cores, batches of 64 articles or 5 seconds, ten minutes for an article. */
    public static final BuildOptions DEFAULT =
            new BuildOptions(Runtime.getRuntime().availableProcessors(), 64, Duration.ofSeconds(5), false);

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
}
