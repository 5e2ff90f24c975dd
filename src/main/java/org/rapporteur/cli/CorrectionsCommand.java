package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur corrections}: lists what people decided. */
@Command(
        name = "corrections",
        description = "Lists what people decided about actors: who, when and why, also what was taken back.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur corrections --store store"})
final class CorrectionsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        List<Correction> corrections;
        try (NewsGraph graph = store.openReadOnly()) {
            corrections = graph.corrections();
        }
        PrintWriter out = spec.commandLine().getOut();
        corrections.forEach(correction -> out.println(CorrectionText.of(correction)));
        if (corrections.isEmpty()) {
            out.println("No corrections.");
        }
        out.flush();
        return 0;
    }
}
