package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.rapporteur.measure.Agreement;
import org.rapporteur.measure.BenchProcess;
import org.rapporteur.measure.CoreNlpBench;
import org.rapporteur.measure.SideBySide;
import org.rapporteur.measure.StageBench;

/** What {@code bench} prints. */
final class BenchTables {
    private static final double MEGA = 1e6;

    private final PrintWriter out;

    BenchTables(PrintWriter out) {
        this.out = out;
    }

    void print(StageBench bench, StageBench.Costs one, StageBench.Costs several, int threads) {
        out.println(Wording.count(bench.words(), "word") + " of " + Wording.count(bench.articles(), "article")
                + "; words a second, and each stage's share of the time on one thread");
        out.println();
        line(
                "%-10s %12s %12s %8s %8s %14s %12s",
                "stage", "1 thread", threads + " threads", "ratio", "share", "per s of CPU", "MB/1k words");
        for (StageBench.Stage stage : StageBench.Stage.values()) {
            StageBench.Cost cost = one.of(stage);
            boolean isWhole = stage == StageBench.Stage.WHOLE;
            line(
                    "%-10s %,12.0f %,12.0f %8.2f %8s %,14.0f %12s",
                    name(stage),
                    bench.words() / cost.seconds(),
                    bench.words() / several.of(stage).seconds(),
                    cost.seconds() / several.of(stage).seconds(),
                    isWhole ? "" : percent(cost.seconds() / one.secondsOfStages()),
                    bench.words() / cost.processorSeconds(),
                    isWhole ? "" : String.format(Locale.ROOT, "%,.1f", cost.bytes() / MEGA * 1000 / bench.words()));
        }
        out.println();
        line("Of the processor the other stages take %s of what annotate takes.", percent(one.besideAnnotating()));
        out.println("store writes with one thread at any time; whole is a build from the articles to a new store.");
        out.println("CPU is that of the whole process on one thread: what others do on the machine hardly counts.");
        out.flush();
    }

    void print(SideBySide both, int threads) {
        line("%-10s %8s %12s %12s %8s %16s", "stage", "threads", "this build", "the other", "ratio", "of all rounds");
        for (StageBench.Stage stage : StageBench.Stage.values()) {
            print(stage, 1, both.ratio(rates -> rates.of(stage).one()));
            print(stage, threads, both.ratio(rates -> rates.of(stage).several()));
        }
        out.println();
        out.println("Words a second and ratios are medians of "
                + Wording.count(both.ours().size(), "round") + ".");
        out.flush();
    }

    private void print(StageBench.Stage stage, int threads, SideBySide.Ratio ratio) {
        line(
                "%-10s %8d %,12.0f %,12.0f %8.2f %16s",
                name(stage),
                threads,
                ratio.ours(),
                ratio.theirs(),
                ratio.ratio(),
                String.format(Locale.ROOT, "%.2f–%.2f", ratio.least(), ratio.most()));
    }

    void print(BenchProcess.Rates alone, List<BenchProcess.Rates> atOnce) {
        line("%-10s %12s %16s %8s", "stage", "one alone", atOnce.size() + " at once, sum", "ratio");
        for (StageBench.Stage stage : List.of(StageBench.Stage.ANNOTATE, StageBench.Stage.WHOLE)) {
            double single = mean(alone.of(stage));
            double sum =
                    atOnce.stream().mapToDouble(rates -> mean(rates.of(stage))).sum();
            line("%-10s %,12.0f %,16.0f %8.2f", name(stage), single, sum, sum / single);
        }
        out.println();
        out.println("Words a second. Threads of one process cannot give more than separate processes do.");
        out.flush();
    }

    /** Both columns of a run on one thread are of one thread. */
    private static double mean(BenchProcess.Rate rate) {
        return (rate.one() + rate.several()) / 2;
    }

    void print(Agreement.Result result) {
        out.println("Our annotators beside CoreNLP's own, which see all time expressions in their whole sentences");
        out.println();
        line("%-22s %10s %10s %10s %10s", "", "ours", "CoreNLP's", "the same", "F1");
        line(
                "%-22s %,10d %,10d %,10d %10s",
                "trees of sentences",
                result.sentences(),
                result.sentences(),
                result.trees(),
                percent((double) result.trees() / result.sentences()));
        print("names", result.names());
        print("time expressions", result.times());
        print("triples to be stored", result.triples());
        out.flush();
    }

    private void print(String what, Agreement.Shared shared) {
        line("%-22s %,10d %,10d %,10d %10s", what, shared.ours(), shared.theirs(), shared.both(), percent(shared.f1()));
    }

    void print(CoreNlpBench.Result usual, double ours) {
        double theirs = usual.words() / usual.seconds();
        out.println();
        line(
                "CoreNLP's own pipeline to the speakers of quotations: %,.0f words a second on one thread (%,d quotations,"
                        + " %,d with a speaker).",
                theirs, usual.quotations(), usual.attributed());
        line("The whole, on one thread, does %.1f times as many.", ours / theirs);
        out.flush();
    }

    private static String name(StageBench.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
