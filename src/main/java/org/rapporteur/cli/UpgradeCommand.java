package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.BuildOptions;
import org.rapporteur.BuildReport;
import org.rapporteur.NewsGraph;
import org.rapporteur.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur upgrade}: a store that an older version built, as this one would have built it. */
@Command(
        name = "upgrade",
        description =
                "Reads all articles of a store anew that another version of Rapporteur has read, from their texts in "
                        + "the store, and links all of them anew. What people corrected stays.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur upgrade --store store"})
final class UpgradeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at once (default: one for each core).")
    int threads = BuildOptions.DEFAULT.threads();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Usage.require(spec, threads >= 1, "--threads needs a number of 1 or more, not " + threads);
        BuildReport report;
        StoreStats stats;
        try (StopHook hook = new StopHook(err);
                NewsGraph graph = store.openExisting()) {
            try (ProgressDisplay progress = ProgressDisplay.on(err, -1)) {
                hook.stopWith(progress::stop);
                report = graph.upgrade(BuildOptions.DEFAULT.withThreads(threads), progress);
                // Also where nothing was left to read: an earlier run may have been ended before it came to this.
                if (progress.goesOn()) {
                    graph.relink();
                }
            }
            stats = graph.stats();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Read " + Wording.count(report.stored(), "article") + " anew; the store holds "
                + Wording.count(stats.articles(), "article") + ".");
        out.flush();
        report.rejected().forEach(rejected -> ErrorReport.line(err, rejected));
        return report.rejectedCount() == 0 ? 0 : ErrorReport.PARTLY;
    }
}
