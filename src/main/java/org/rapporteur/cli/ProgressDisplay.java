package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.BuildListener;

/** Shows on standard error how far a build has come: a bar on a terminal, else a line now and then. */
abstract class ProgressDisplay implements BuildListener, AutoCloseable {
    private volatile boolean stopped;

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

    static String rate(Progress progress) {
        double seconds = Math.max(0.001, progress.time().toMillis() / 1000.0);
        return String.format(java.util.Locale.ROOT, "%,d words/s", Math.round(progress.words() / seconds));
    }

    @Override
    public abstract void close();
}
