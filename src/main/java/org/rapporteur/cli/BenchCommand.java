package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.measure.CoreNlpBench;
import org.rapporteur.measure.GrowthBench;
import org.rapporteur.measure.ReadBench;
import org.rapporteur.measure.StageBench;
import org.rapporteur.source.Article;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench}: how fast each stage is on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures how many words a second each stage does on this machine, on one thread and on several.",
            "Everything runs once before it is measured. Nothing is kept."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur bench examples"})
final class BenchCommand implements Callable<Integer> {
    private static final int STEPS = 10;

    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input = new InputOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The number of several threads (default: one for each core).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "20000",
            description = "About how many words are used of the input (default: ${DEFAULT-VALUE}).")
    int words = 20_000;

    @Option(
            names = "--grow",
            paramLabel = "N",
            description = "Also let a store grow to N articles, copies of the input with other quotations, and print"
                    + " how long 100 of them take to store and to link.")
    int grow;

    @Option(
            names = "--beside-corenlp",
            description = "Also let CoreNLP's own pipeline find quotations and their speakers in the same articles, and"
                    + " print how many words a second it does. It needs 6 GB: RAPPORTEUR_JAVA_OPTS=-Xmx6g.")
    boolean besideCoreNlp;

    @Option(
            names = "--read",
            description = "Only read the input, and print articles a second for each kind of file, and the memory.")
    boolean readOnly;

    @Override
    public Integer call() throws IOException {
        if (readOnly) {
            read();
            return 0;
        }
        Usage.require(spec, threads >= 1, "--threads needs a number of 1 or more, not " + threads);
        List<Article> articles = articles();
        Usage.require(spec, grow == 0 || grow >= STEPS, "--grow needs a number of " + STEPS + " or more, not " + grow);
        Usage.require(
                spec,
                !besideCoreNlp || Runtime.getRuntime().maxMemory() >= CoreNlpBench.LEAST_HEAP,
                "--beside-corenlp needs a heap of 5 GB or more: RAPPORTEUR_JAVA_OPTS=-Xmx6g");
        Usage.require(spec, !articles.isEmpty(), "There is no article in the input");
        PrintWriter err = spec.commandLine().getErr();
        err.println("rapporteur: warming up on " + Wording.count(articles.size(), "article") + "…");
        Path folder = Files.createTempDirectory("rapporteur-bench");
        try {
            StageBench bench = new StageBench(articles, folder);
            bench.run(threads);
            err.println("rapporteur: measuring…");
            StageBench.Times one = bench.run(1);
            StageBench.Times several = bench.run(threads);
            print(bench, one, several);
            if (besideCoreNlp) {
                err.println("rapporteur: CoreNLP's own pipeline…");
                print(CoreNlpBench.run(articles), bench.words() / one.seconds(StageBench.Stage.WHOLE));
            }
            if (grow > 0) {
                err.println("rapporteur: growing to " + Wording.count(grow, "article") + "…");
                print(new GrowthBench(bench.graphs(), folder).run(grow, STEPS));
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void read() {
        try (Stream<SourceItem> warm = input.read()) {
            ReadBench.read(warm);
        }
        ReadBench.Result result;
        try (Stream<SourceItem> items = input.read()) {
            result = ReadBench.read(items);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-12s %10s %12s %14s", "kind", "articles", "chars", "articles/s"));
        for (ReadBench.Kind kind : result.kinds()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-12s %,10d %,12d %,14.0f",
                    kind.kind(),
                    kind.articles(),
                    kind.chars(),
                    kind.articles() / kind.seconds()));
        }
        out.println(String.format(Locale.ROOT, "at most %,d MB of heap in use", result.heapBytes() >> 20));
        out.flush();
    }

    private List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        long soFar = 0;
        try (Stream<SourceItem> items = input.read()) {
            for (SourceItem item : (Iterable<SourceItem>) items::iterator) {
                if (item instanceof Read read) {
                    articles.add(read.article());
                    soFar += read.article().body().split("\\s+").length;
                }
                if (soFar >= words) {
                    break;
                }
            }
        }
        return articles;
    }

    private void print(StageBench bench, StageBench.Times one, StageBench.Times several) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Wording.count(bench.words(), "word") + " of " + Wording.count(bench.articles(), "article")
                + "; words a second, and each stage's share of the time on one thread");
        out.println();
        out.println(String.format(
                Locale.ROOT, "%-10s %12s %12s %8s %8s", "stage", "1 thread", threads + " threads", "ratio", "share"));
        for (StageBench.Stage stage : StageBench.Stage.values()) {
            double first = one.seconds(stage);
            double second = several.seconds(stage);
            out.println(String.format(
                    Locale.ROOT,
                    "%-10s %,12.0f %,12.0f %8.2f %8s",
                    stage.name().toLowerCase(Locale.ROOT),
                    bench.words() / first,
                    bench.words() / second,
                    first / second,
                    stage == StageBench.Stage.WHOLE
                            ? ""
                            : String.format(Locale.ROOT, "%.1f%%", 100 * first / one.secondsOfStages())));
        }
        out.println();
        out.println("store writes with one thread at any time; whole is a build from the articles to a new store.");
        out.flush();
    }

    private void print(CoreNlpBench.Result usual, double ours) {
        PrintWriter out = spec.commandLine().getOut();
        double theirs = usual.words() / usual.seconds();
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "CoreNLP's own pipeline to the speakers of quotations: %,.0f words a second on one thread (%,d quotations,"
                        + " %,d with a speaker).",
                theirs,
                usual.quotations(),
                usual.attributed()));
        out.println(String.format(Locale.ROOT, "The whole, on one thread, does %.1f times as many.", ours / theirs));
        out.flush();
    }

    private void print(List<GrowthBench.Step> steps) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(String.format(
                Locale.ROOT, "%-20s %18s %18s", "articles in store", "s per 100 stored", "stored and linked"));
        for (GrowthBench.Step step : steps) {
            out.println(
                    String.format(Locale.ROOT, "%-,20d %18.2f %18.2f", step.articles(), step.stored(), step.linked()));
        }
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
