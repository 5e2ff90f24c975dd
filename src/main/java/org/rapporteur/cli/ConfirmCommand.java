package org.rapporteur.cli;

import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;

/** {@code rapporteur confirm}: says that findings are right. */
@Command(
        name = "confirm",
        description = {
            "Says that findings are right as they stand; a rejection before this no longer counts.",
            "It outlasts a rebuild and a better model; undo takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur confirm data:article/2024-03-05-geneva-trade-talks.txt#meeting-1 --why \"the ministry says so too\" --store store"
        })
final class ConfirmCommand extends VerdictCommand {
    @Override
    Correction judge(NewsGraph graph, String finding, Decision why) {
        return graph.curation().confirm(finding, why);
    }
}
