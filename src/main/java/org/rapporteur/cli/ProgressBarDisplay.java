package org.rapporteur.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rapporteur.source.SourceItem;

/** A bar with the rate and the time left. */
final class ProgressBarDisplay extends ProgressDisplay {
    private static final int WIDTH = 100;

    private final ProgressBar bar;

    ProgressBarDisplay(long total) {
        bar = new ProgressBarBuilder()
                .setTaskName("Building")
                .setUnit(" articles", 1)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
        bar.setExtraMessage(" loading the models");
    }

    @Override
    public void done(SourceItem item, Progress progress) {
        bar.stepTo(progress.items());
        bar.setExtraMessage(" " + rate(progress));
    }

    @Override
    public void close() {
        bar.close();
    }
}
