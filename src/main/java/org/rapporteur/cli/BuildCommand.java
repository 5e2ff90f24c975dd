package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.BuildOptions;
import org.rapporteur.BuildReport;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.web.FetchMemory;
import org.rapporteur.source.web.WebReader;
import org.rapporteur.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur build}: reads articles and adds what they tell to a store. */
@Command(
        name = "build",
        description = {
            "Reads articles, finds meetings, statements and disputes, and adds them to a store.",
            "An article that the store holds already is skipped; a changed one replaces the old one. A build that was "
                    + "stopped does the rest when it is started again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur build examples --store store",
            "  rapporteur build https://news.example/feed --store store",
            "",
            "Exit code 0 when every article is in the store; 3 when some failed (they are listed) and the others are in "
                    + "the store; 1 when none is, or another error ended the build."
        })
final class BuildCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at once (default: one for each core).")
    int threads = BuildOptions.DEFAULT.threads();

    @Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long the work on one article may take; 0 is without end (default: ${DEFAULT-VALUE}).")
    int maxTime = 600;

    @Mixin
    AnnotatorOption annotator = new AnnotatorOption();

    @Option(names = "--again", description = "Work again on articles that the store holds, as after an upgrade.")
    boolean again;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Usage.require(spec, threads >= 1, "--threads needs a number of 1 or more, not " + threads);
        Usage.require(spec, maxTime >= 0, "--max-time needs 0 or more seconds, not " + maxTime);
        BuildOptions options =
                BuildOptions.DEFAULT.withThreads(threads).withAgain(again).withArticleTime(Duration.ofSeconds(maxTime));
        BuildReport report;
        StoreStats stats;
        List<Correction> lost;
        FetchMemory memory = again ? FetchMemory.none() : FetchMemory.of(store.store);
        WebReader web = input.web(memory);
        try (StopHook hook = new StopHook(err);
                NewsGraph graph = store.open(annotator);
                Stream<SourceItem> items = input.read(web)) {
            try (ProgressDisplay progress = ProgressDisplay.on(err, input.count())) {
                hook.stopWith(progress::stop);
                report = graph.build(items, options, progress);
                if (progress.goesOn()) {
                    memory.save(failedPlaces(report));
                }
            }
            stats = graph.stats();
            lost = graph.curation().lostCorrections();
        }
        PrintWriter out = spec.commandLine().getOut();
        new BuildSummary(report, stats, store.store).print(out);
        out.flush();
        report.notes().forEach(note -> err.println("rapporteur: note: " + note));
        if (!lost.isEmpty()) {
            err.println("rapporteur: note: "
                    + Wording.count(lost.size(), "correction does", "corrections do")
                    + " not find any more what people decided about: "
                    + lost.stream().map(one -> Integer.toString(one.number())).collect(Collectors.joining(", "))
                    + ". See: " + Launcher.asCalled() + " corrections --store "
                    + Launcher.quoted(store.store.toString()));
        }
        listFailures(report, err);
        if (web.unchanged() > 0) {
            err.println("rapporteur: note: "
                    + Wording.count(web.unchanged(), "address has", "addresses have")
                    + " not changed since the last build; --again fetches them all the same.");
        }
        if (report.stored() + web.unchanged() == 0) {
            return ErrorReport.FAILED;
        }
        return report.rejectedCount() == 0 ? 0 : ErrorReport.PARTLY;
    }

    /** The places of articles whose work failed; what was rejected as it was read will be no better the next time. */
    static List<String> failedPlaces(BuildReport report) {
        return report.rejected().stream()
                .filter(rejected -> rejected.code() == ErrorCode.ARTICLE_FAILED)
                .map(Rejected::where)
                .toList();
    }

    private static void listFailures(BuildReport report, PrintWriter err) {
        if (report.rejectedCount() == 0) {
            return;
        }
        err.println("rapporteur: " + Wording.number(report.rejectedCount()) + " failed, "
                + Wording.count(report.stored(), "article is", "articles are") + " in the store. Failed:");
        report.rejected().stream().limit(MOST_LISTED).forEach(rejected -> ErrorReport.line(err, rejected));
        long more = report.rejectedCount() - MOST_LISTED;
        if (more > 0) {
            err.println("rapporteur: and " + Wording.number(more) + " more.");
        }
    }
}
