package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class ConfirmCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FINDING",
            description =
                    "The IRI of a meeting, statement, dispute or role, as any answer prints it with --columns all.")
    List<String> findings = new ArrayList<>();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openExisting()) {
            for (String finding : findings) {
                out.println("Done: " + CorrectionText.of(graph.confirm(finding, decision.decision())));
            }
        }
        out.flush();
        return 0;
    }
}
