package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.measure.FolderSize;
import org.rapporteur.measure.QueryBench;
import org.rapporteur.measure.StoreCopies;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench-queries}: how long each shipped question takes. */
@Command(
        name = "bench-queries",
        description = {
            "Measures how long each shipped question takes over a store, warm, about those of whom most is told (also when",
            "asked again) and about others. With --copies the store is first made larger, in a folder of its own."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur bench-queries --store store",
            "  rapporteur bench-queries --store store --copies 50 --in large"
        })
final class BenchQueriesCommand implements Callable<Integer> {
    private static final double MEBI = 1 << 20;
    private static final String ROW = "%-44s %8s %9s %9s %9s %9s %9s %9s";

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--copies",
            paramLabel = "N",
            description = "Copy all articles N times, with other names, and measure the larger store.")
    int copies;

    @Option(names = "--in", paramLabel = "DIR", description = "An empty folder for the larger store, which is kept.")
    @Nullable
    Path in;

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "20",
            description = "With how many different values each question is asked (default: ${DEFAULT-VALUE}).")
    int values = 20;

    @Option(
            names = "--question",
            paramLabel = "NAME",
            description = "Only measure this question; may be given several times.")
    List<String> questions = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a question may take (default: ${DEFAULT-VALUE}).")
    int timeout = 60;

    @Override
    public Integer call() {
        Usage.require(spec, values >= 2, "--values needs a number of 2 or more, not " + values);
        Usage.require(spec, timeout >= 1, "--timeout needs 1 or more seconds, not " + timeout);
        Usage.require(spec, copies >= 0, "--copies needs a number of 1 or more, not " + copies);
        Set<String> shipped = NamedQueries.all().stream().map(NamedQuery::name).collect(Collectors.toSet());
        questions.forEach(name -> Usage.require(
                spec, shipped.contains(name), "--question needs the name of a question that is shipped, not " + name));
        Path larger = in;
        Usage.require(spec, (copies > 0) == (larger != null), "--copies and --in go together");
        try (NewsGraph graph = store.openReadOnly()) {
            if (larger == null) {
                measure(graph.store(), store.store);
                return 0;
            }
            spec.commandLine().getErr().println("rapporteur: copying…");
            try (NewsStore large = NewsStore.open(larger, StoreCopies.linker())) {
                new StoreCopies(graph.store()).into(large, copies);
                large.compact();
            }
        }
        try (NewsStore large = NewsStore.openReadOnly(larger)) {
            measure(large, larger);
        }
        return 0;
    }

    private void measure(NewsStore measured, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        long triples = measured.stats().triples();
        out.println(
                String.format(Locale.ROOT, "%,d triples, %,.0f MiB on disk", triples, FolderSize.bytes(folder) / MEBI));
        out.println(String.format(ROW, "milliseconds", "", "others", "", "most told", "", "again", "of CPU"));
        out.println(String.format(ROW, "question", "rows", "p50", "p95", "p50", "p95", "p95", "p95"));
        out.flush();
        new QueryBench(measured, Duration.ofSeconds(timeout), values).run(Set.copyOf(questions), time -> {
            out.println(String.format(
                            ROW,
                            time.question(),
                            String.format(Locale.ROOT, "%,d", time.rows()),
                            shown(time.others(), QueryBench.Spread::median),
                            shown(time.others(), QueryBench.Spread::p95),
                            shown(time.mostTold(), QueryBench.Spread::median),
                            shown(time.mostTold(), QueryBench.Spread::p95),
                            shown(time.again(), QueryBench.Spread::p95),
                            shown(time.again(), QueryBench.Spread::processor))
                    + (time.stopped() > 0 ? "  stopped" : ""));
            out.flush();
        });
    }

    private static String shown(QueryBench.@Nullable Spread spread, ToDoubleFunction<QueryBench.Spread> of) {
        return spread == null ? "" : String.format(Locale.ROOT, "%,.1f", of.applyAsDouble(spread));
    }
}
