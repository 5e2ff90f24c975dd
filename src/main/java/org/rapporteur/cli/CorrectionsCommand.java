package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur corrections}: lists what people decided. */
@Command(
        name = "corrections",
        description =
                "Lists what people decided: who, when and why, also what was taken back, and which of it does not find "
                        + "what it is about any more.",
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
        Set<Integer> lost;
        try (NewsGraph graph = store.openReadOnly()) {
            corrections = graph.curation().corrections();
            lost = graph.curation().lostCorrections().stream()
                    .map(Correction::number)
                    .collect(Collectors.toSet());
        }
        PrintWriter out = spec.commandLine().getOut();
        corrections.forEach(correction -> out.println(CorrectionText.of(correction)
                + (lost.contains(correction.number()) ? "; does not find what it is about any more" : "")));
        if (corrections.isEmpty()) {
            out.println("No corrections.");
        }
        out.flush();
        return 0;
    }
}
