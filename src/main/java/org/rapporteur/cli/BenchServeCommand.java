package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.measure.PageBench;
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
        footer = {
            "",
            "Examples:",
            "  rapporteur bench-serve --store store",
            "  rapporteur bench-serve --pages --store store"
        })
final class BenchServeCommand implements Callable<Integer> {
    private static final int[] CLIENTS = {1, 50, 200};
    private static final int CROSSED = 50;
    private static final double KILO = 1000;
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

    @Option(
            names = "--pages",
            description = "Only ask for the pages, one after the other, and print what they take and weigh, each sort"
                    + " beside what it may take at most.")
    boolean pages;

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --pages how many pages of each sort (default: ${DEFAULT-VALUE}).")
    int values = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Usage.require(spec, timeout >= 1, "--timeout needs 1 or more seconds, not " + timeout);
        Usage.require(spec, requests >= 1, "--requests needs a number of 1 or more, not " + requests);
        Usage.require(spec, values >= 2, "--values needs a number of 2 or more, not " + values);
        if (pages) {
            pages();
            return 0;
        }
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

    private void pages() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openReadOnly()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%,d triples; milliseconds within which 95 of 100 pages are given",
                    graph.store().stats().triples()));
            out.println(String.format(
                    Locale.ROOT,
                    "%-28s %6s %9s %9s %9s %9s %9s",
                    "pages",
                    "asked",
                    "at first",
                    "anew",
                    "at most",
                    "again",
                    "KB"));
            out.flush();
            new PageBench(graph.store(), values).run(sort -> {
                out.println(String.format(
                        Locale.ROOT,
                        "%-28s %6d %9.1f %9.1f %9d %9.1f %9.1f%s",
                        sort.name(),
                        sort.pages(),
                        sort.first(),
                        sort.anew(),
                        sort.budget(),
                        sort.again(),
                        sort.bytes() / KILO,
                        (sort.anew() > sort.budget() ? "  too slow" : "")
                                + (sort.failed().isEmpty() ? "" : "  not given: " + String.join(", ", sort.failed()))));
                out.flush();
            });
        }
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
