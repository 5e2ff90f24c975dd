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
        if (progress.time().compareTo(next) < 0) {
            return;
        }
        next = progress.time().plus(EVERY);
        err.println(line(progress));
        err.flush();
    }

    private String line(Progress progress) {
        String start = "rapporteur: " + progress.items();
        if (total < progress.items()) {
            return start + " articles, " + rate(progress);
        }
        Duration left = progress.time().multipliedBy(total - progress.items()).dividedBy(progress.items());
        return start + " of " + total + " articles, " + rate(progress) + ", about " + Wording.duration(left) + " left";
    }

    @Override
    public void close() {
        err.flush();
    }
}
