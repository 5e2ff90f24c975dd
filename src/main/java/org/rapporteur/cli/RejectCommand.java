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
final class RejectCommand implements Callable<Integer> {
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
                out.println("Done: " + CorrectionText.of(graph.reject(finding, decision.decision())));
            }
        }
        out.flush();
        return 0;
    }
}
