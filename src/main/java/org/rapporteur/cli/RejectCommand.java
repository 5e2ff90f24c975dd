package org.rapporteur.cli;

import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;

/** {@code rapporteur reject}: says that findings are wrong. */
@Command(
        name = "reject",
        description = {
            "Says that findings are wrong: no answer, export or network has them any more.",
            "It outlasts a rebuild and a better model; undo or confirm takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur reject data:article/2024-03-05-geneva-trade-talks.txt#meeting-1 --why \"they never met\" --store store"
        })
final class RejectCommand extends VerdictCommand {
    @Override
    Correction judge(NewsGraph graph, String finding, Decision why) {
        return graph.curation().reject(finding, why);
    }
}
