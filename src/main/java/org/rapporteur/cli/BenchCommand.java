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
import org.jspecify.annotations.Nullable;
import org.rapporteur.measure.Agreement;
import org.rapporteur.measure.BenchProcess;
import org.rapporteur.measure.CoreNlpBench;
import org.rapporteur.measure.ReadBench;
import org.rapporteur.measure.SideBySide;
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
            names = "--beside-corenlp",
            description = "Also let CoreNLP's own pipeline find quotations and their speakers in the same articles, and"
                    + " print how many words a second it does. It needs 6 GB: RAPPORTEUR_JAVA_OPTS=-Xmx6g.")
    boolean besideCoreNlp;

    @Option(
            names = "--against",
            paramLabel = "FOLDER",
            description =
                    "Instead run the bench of this build and of the one in FOLDER by turns, each in a process of its "
                            + "own, and print the ratio of the two.")
    @Nullable
    Path against;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many runs of each --against compares (default: ${DEFAULT-VALUE}).")
    int rounds = 3;

    @Option(
            names = "--at-once",
            description =
                    "Instead run one bench alone and then as many at once as --threads says, each on one thread in a "
                            + "process of its own: what the machine can give to several threads at best.")
    boolean atOnce;

    @Option(
            names = "--agreement",
            description =
                    "Instead read the input with our annotators and with CoreNLP's own, and print how far they agree.")
    boolean agreement;

    @Mixin
    AnnotatorOption annotator = new AnnotatorOption();

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
        Usage.require(spec, rounds >= 1, "--rounds needs a number of 1 or more, not " + rounds);
        Usage.require(
                spec,
                !besideCoreNlp || Runtime.getRuntime().maxMemory() >= CoreNlpBench.LEAST_HEAP,
                "--beside-corenlp needs a heap of 5 GB or more: RAPPORTEUR_JAVA_OPTS=-Xmx6g");
        BenchTables tables = new BenchTables(spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        if (against != null) {
            BenchProcess other = BenchProcess.of(against, arguments(threads));
            err.println("rapporteur: measuring both builds, " + Wording.count(rounds, "round") + "…");
            tables.print(SideBySide.run(BenchProcess.ofThis(arguments(threads)), other, rounds), threads);
            return 0;
        }
        if (atOnce) {
            BenchProcess single = BenchProcess.ofThis(arguments(1));
            err.println("rapporteur: measuring one run alone…");
            BenchProcess.Rates alone = single.run();
            err.println("rapporteur: measuring " + Wording.count(threads, "run") + " at once…");
            tables.print(alone, single.atOnce(threads));
            return 0;
        }
        List<Article> articles = articles();
        Usage.require(spec, !articles.isEmpty(), "There is no article in the input");
        if (agreement) {
            err.println("rapporteur: reading " + Wording.count(articles.size(), "article") + " twice…");
            tables.print(Agreement.measure(articles));
            return 0;
        }
        measure(articles, tables, err);
        return 0;
    }

    private void measure(List<Article> articles, BenchTables tables, PrintWriter err) throws IOException {
        err.println("rapporteur: warming up on " + Wording.count(articles.size(), "article") + "…");
        Path folder = Files.createTempDirectory("rapporteur-bench");
        try {
            StageBench bench = new StageBench(articles, annotator.annotators, folder);
            bench.run(threads);
            err.println("rapporteur: measuring…");
            StageBench.Costs one = bench.run(1);
            tables.print(bench, one, bench.run(threads), threads);
            if (besideCoreNlp) {
                err.println("rapporteur: CoreNLP's own pipeline…");
                tables.print(
                        CoreNlpBench.run(articles),
                        bench.words() / one.of(StageBench.Stage.WHOLE).seconds());
            }
        } finally {
            delete(folder);
        }
    }

    /** What a bench of another process is told; it reads the input by itself. */
    private List<String> arguments(int threadsOfIt) {
        Usage.require(
                spec,
                !input.inputs.contains("-"),
                "Several runs cannot all read standard input: name a file or a folder");
        List<String> arguments = new ArrayList<>(input.inputs);
        arguments.addAll(List.of("--words", Integer.toString(words), "--threads", Integer.toString(threadsOfIt)));
        return arguments;
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
