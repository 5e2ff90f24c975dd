package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.measure.ServeBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench-serve}: how a server bears many clients, and queries that want more than there is. */
@Command(
        name = "bench-serve",
        description = {
            "Measures how a server of a store bears many clients that ask the shipped questions, alone and beside",
            "queries that want more than there is. Server and clients share this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur bench-serve --store store"})
final class BenchServeCommand implements Callable<Integer> {
    private static final int[] CLIENTS = {1, 50, 200};
    private static final int CROSSED = 50;
    private static final int CLIENTS_BESIDES = 10;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long a query may take (default: ${DEFAULT-VALUE}).")
    int timeout = 5;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many questions each client asks (default: ${DEFAULT-VALUE}).")
    int requests = 40;

    @Override
    public Integer call() {
        Usage.require(spec, timeout >= 1, "--timeout needs 1 or more seconds, not " + timeout);
        Usage.require(spec, requests >= 1, "--requests needs a number of 1 or more, not " + requests);
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%-44s %8s %8s %8s %8s %8s  %s",
                        "what",
                        "answers",
                        "a second",
                        "p50 ms",
                        "p95 ms",
                        "max ms",
                        "other statuses"));
        try (NewsGraph graph = store.openReadOnly()) {
            ServeBench bench = new ServeBench(graph.store(), Duration.ofSeconds(timeout));
            for (int clients : CLIENTS) {
                bench.questions(clients, requests).forEach(this::print);
            }
            print(bench.questionsBesides(CROSSED, CLIENTS_BESIDES, requests));
            print(bench.abuse());
        }
        return 0;
    }

    private void print(ServeBench.Load load) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%-44s %8d %8.1f %8d %8d %8d  %s",
                load.name(),
                load.answers(),
                load.answers() / load.seconds(),
                load.median(),
                load.p95(),
                load.slowest(),
                load.others().isEmpty() ? "" : load.others()));
        out.flush();
    }
}
