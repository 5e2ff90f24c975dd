package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.BuildListener;

/** Shows on standard error how far a build has come: a bar on a terminal, else a line now and then. */
abstract class ProgressDisplay implements BuildListener, AutoCloseable {
    private volatile boolean stopped;
    private @Nullable Progress first;

    /**
     * The display that fits.
     *
     * @param total how many items there will be, or -1 where nobody knows
     */
    static ProgressDisplay on(PrintWriter err, long total) {
        return Terminal.isTerminal() ? new ProgressBarDisplay(total) : new ProgressLines(err, total);
    }

    /** Ends the build after the item that it is at. May be called by any thread. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean goesOn() {
        return !stopped;
    }

    /** Words a second since the models were loaded, which takes as long as many articles. */
    String rate(Progress progress) {
        double seconds = sinceFirst(progress).toMillis() / 1000.0;
        long words = progress.words() - (first == null ? 0 : first.words());
        return seconds == 0 || words == 0
                ? "loading the models"
                : String.format(Locale.ROOT, "%,d words/s", Math.round(words / seconds));
    }

    /** How long the rest will take, or null where nobody knows. */
    @Nullable
    Duration left(Progress progress, long total) {
        long done = progress.items() - (first == null ? 0 : first.items());
        return total < progress.items() || done == 0
                ? null
                : sinceFirst(progress).multipliedBy(total - progress.items()).dividedBy(done);
    }

    private Duration sinceFirst(Progress progress) {
        if (first == null && progress.words() > 0) {
            first = progress;
        }
        return first == null ? Duration.ZERO : progress.time().minus(first.time());
    }

    @Override
    public abstract void close();
}
