package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur distinct}: keeps two actors apart. */
@Command(
        name = "distinct",
        description = {
            "Keeps two actors apart for ever, whatever linking finds later.",
            "They are no possible duplicates any more. undo takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur distinct \"Ann Lee\" \"Anne Lee\" --why \"two persons\" --store store"})
final class DistinctCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "One actor, by name, alias or IRI.")
    String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other, in the same way.")
    String other = "";

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        try (NewsGraph graph = store.openExisting()) {
            spec.commandLine()
                    .getOut()
                    .println("Done: " + CorrectionText.of(graph.distinct(one, other, decision.decision())));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
