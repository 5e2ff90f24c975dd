package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur undo}: takes a correction back. */
@Command(
        name = "undo",
        description = "Takes a correction back. It stays on record, with who took it back and when.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur undo 3 --store store"})
final class UndoCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", description = "The number of the correction: rapporteur corrections lists them.")
    int number;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who takes it back (default: the user's name, ${DEFAULT-VALUE}).")
    String by = "";

    @Override
    public Integer call() {
        try (NewsGraph graph = store.openExisting()) {
            spec.commandLine()
                    .getOut()
                    .println("Done: " + CorrectionText.of(graph.curation().undo(number, Decision.now(by, ""))));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
