package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.ReviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur review}: reads the verdicts that people wrote into a table. */
@Command(
        name = "review",
        description = {
            "Reads the verdicts, confirmed or rejected, that people wrote into the table of export --format review.csv.",
            "Rows without a verdict and columns other than finding, verdict, checked by and why do not matter. Reading a "
                    + "table twice changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur export --store store -o review.csv",
            "  rapporteur review review.csv --by jane --store store",
            "",
            "Exit code 0 when all rows are read, 3 when some could not be (they are listed) and the others are done, 1 "
                    + "when none could be."
        })
final class ReviewCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table, as CSV, whatever separates its columns.")
    Path file = Path.of("");

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReviewReport report;
        try (NewsGraph graph = store.openExisting()) {
            report = graph.curation().review(file, decision.decision());
        }
        return TableReport.print(report, "new verdict", out, spec.commandLine().getErr());
    }
}
