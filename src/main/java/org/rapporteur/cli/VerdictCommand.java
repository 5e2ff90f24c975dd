package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands share that say of findings whether they are right. */
abstract class VerdictCommand implements Callable<Integer> {
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

    /** Writes what is said of a finding. */
    abstract Correction judge(NewsGraph graph, String finding, Decision why);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openExisting()) {
            for (String finding : findings) {
                out.println("Done: " + CorrectionText.of(judge(graph, finding, decision.decision())));
            }
        }
        out.flush();
        return 0;
    }
}
