package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands share that make corrections and say so. */
abstract class CorrectingCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    /** The corrections, each made when it is asked for: what is made is told, also where the next cannot be. */
    abstract Stream<Correction> decide(NewsGraph graph, Decision why);

    @Override
    public Integer call() {
        try (NewsGraph graph = store.openExisting()) {
            decide(graph, decision.decision())
                    .forEach(made -> spec.commandLine().getOut().println("Done: " + CorrectionText.of(made)));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
