package org.rapporteur.cli;

import java.nio.file.Path;
import org.rapporteur.curate.Curation;
import org.rapporteur.curate.ReviewReport;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;

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
final class ReviewCommand extends TableCommand {
    @Override
    ReviewReport read(Curation curation, Path table, Decision why) {
        return curation.review(table, why);
    }

    @Override
    String made() {
        return "new verdict";
    }
}
