package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.NewsGraph;
import org.rapporteur.measure.GrowthBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench-grow}: what storing and linking cost as a store grows. */
@Command(
        name = "bench-grow",
        description = {
            "Measures what a hundred articles cost to store, to link and to compact as a store grows, in seconds of the",
            "processor. The store grows by the articles of another one and by copies of them, as a build does: with",
            "other days, other words, and other given names."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur bench-grow --store store --articles 100000 --in large"})
final class BenchGrowCommand implements Callable<Integer> {
    private static final int STEPS = 10;
    private static final double MEBI = 1 << 20;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--articles",
            paramLabel = "N",
            required = true,
            description = "To how many articles the large store grows.")
    int articles;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            required = true,
            description = "An empty folder for the large store, which is kept.")
    Path in = Path.of("large");

    @Override
    public Integer call() throws IOException {
        Usage.require(spec, articles >= STEPS, "--articles needs a number of " + STEPS + " or more, not " + articles);
        Path large = in;
        Usage.require(spec, isFree(large), "--in needs a folder that is not there yet, or an empty one, not " + large);
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openReadOnly()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%12s %10s %10s %10s %14s %12s",
                    "articles",
                    "stored",
                    "linked",
                    "compacted",
                    "by the clock",
                    "MiB on disk"));
            out.flush();
            new GrowthBench(graph.store(), large).run(articles, STEPS, step -> {
                out.println(String.format(
                        Locale.ROOT,
                        "%,12d %10.2f %10.2f %10.2f %14.2f %,12.0f",
                        step.articles(),
                        step.stored(),
                        step.linked(),
                        step.compacted(),
                        step.elapsed(),
                        step.bytes() / MEBI));
                out.flush();
            });
        }
        return 0;
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
