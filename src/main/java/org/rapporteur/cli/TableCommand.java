package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.Curation;
import org.rapporteur.curate.ReviewReport;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands share that read decisions from a table which people filled in. */
abstract class TableCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table, as CSV, whatever separates its columns.")
    Path file = Path.of("");

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    /** Does what the rows say. */
    abstract ReviewReport read(Curation curation, Path table, Decision why);

    /** What a row that was done is called. */
    abstract String made();

    @Override
    public Integer call() {
        ReviewReport report;
        try (NewsGraph graph = store.openExisting()) {
            report = read(graph.curation(), file, decision.decision());
        }
        PrintWriter out = spec.commandLine().getOut();
        report.made().forEach(correction -> out.println("Done: " + CorrectionText.of(correction)));
        out.println(Wording.count(report.made().size(), made()) + ", "
                + Wording.number(report.unchanged()) + " known already, "
                + Wording.count(report.problems().size(), "line") + " not understood.");
        out.flush();
        report.problems().forEach(problem -> ErrorReport.line(spec.commandLine().getErr(), problem));
        if (report.problems().isEmpty()) {
            return 0;
        }
        return report.made().isEmpty() && report.unchanged() == 0 ? ErrorReport.FAILED : ErrorReport.PARTLY;
    }
}
