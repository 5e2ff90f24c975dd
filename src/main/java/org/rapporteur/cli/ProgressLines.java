package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.rapporteur.source.SourceItem;

/** A line every ten seconds, for logs. */
final class ProgressLines extends ProgressDisplay {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final long total;
    private Duration next = EVERY;

    ProgressLines(PrintWriter err, long total) {
        this.err = err;
        this.total = total;
    }

    @Override
    public void done(SourceItem item, Progress progress) {
        String rate = rate(progress);
        if (progress.time().compareTo(next) >= 0) {
            next = progress.time().plus(EVERY);
            String done = total < progress.items()
                    ? Wording.count(progress.items(), "article")
                    : Wording.number(progress.items()) + " of " + Wording.count(total, "article");
            Duration left = left(progress, total);
            err.println("rapporteur: " + done + ", " + rate
                    + (left == null ? "" : ", about " + Wording.duration(left) + " left"));
            err.flush();
        }
    }

    @Override
    public void close() {
        err.flush();
    }
}
