package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands share that make one correction and say so. */
abstract class CorrectingCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    /** Makes the correction. */
    abstract Correction decide(NewsGraph graph, Decision why);

    @Override
    public Integer call() {
        try (NewsGraph graph = store.openExisting()) {
            spec.commandLine().getOut().println("Done: " + CorrectionText.of(decide(graph, decision.decision())));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
