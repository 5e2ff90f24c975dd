package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.curate.ReviewReport;

/** Writes what became of a table that people filled in. */
final class TableReport {
    private TableReport() {}

    /**
     * Writes what was done, how many rows there were of which sort, and what could not be done.
     *
     * @param made what a row that was done is called
     * @return the exit code
     */
    static int print(ReviewReport report, String made, PrintWriter out, PrintWriter err) {
        report.made().forEach(correction -> out.println("Done: " + CorrectionText.of(correction)));
        out.println(Wording.count(report.made().size(), made) + ", "
                + Wording.number(report.unchanged()) + " known already, "
                + Wording.count(report.problems().size(), "line") + " not understood.");
        out.flush();
        report.problems().forEach(problem -> ErrorReport.line(err, problem));
        if (report.problems().isEmpty()) {
            return 0;
        }
        return report.made().isEmpty() && report.unchanged() == 0 ? ErrorReport.FAILED : ErrorReport.PARTLY;
    }
}
