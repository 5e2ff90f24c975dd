package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur rename}: gives an actor or issue another label. */
@Command(
        name = "rename",
        description = "Gives an actor or issue another label; the old one becomes an alias. undo takes it back.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur rename \"Antony Blinken\" \"Antony J. Blinken\" --store store"})
final class RenameCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACTOR", description = "By name, alias or IRI.")
    String actor = "";

    @Parameters(index = "1", paramLabel = "LABEL", description = "The new label.")
    String label = "";

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        try (NewsGraph graph = store.openExisting()) {
            spec.commandLine()
                    .getOut()
                    .println("Done: " + CorrectionText.of(graph.rename(actor, label, decision.decision())));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
