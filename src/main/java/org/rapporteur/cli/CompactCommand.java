package org.rapporteur.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur compact}: gives back the disk that a store does not need. */
@Command(
        name = "compact",
        description = {
            "Gives back the disk that earlier builds and removed articles took.",
            "A build does so by itself where it is worth its time; nothing that a question sees changes."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur compact --store store"})
final class CompactCommand implements Callable<Integer> {
    private static final double MEBI = 1 << 20;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        long freed;
        try (NewsGraph graph = store.openExisting()) {
            freed = graph.compact();
        }
        spec.commandLine()
                .getOut()
                .println(
                        freed > 0
                                ? String.format(Locale.ROOT, "%,.0f MiB are free.", freed / MEBI)
                                : "It was compact already.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
