package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.BuildListener;
import org.rapporteur.BuildOptions;
import org.rapporteur.BuildReport;
import org.rapporteur.NewsGraph;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.web.FetchMemory;
import org.rapporteur.source.web.WebReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur watch}: keeps a store current, by a build now and then. */
@Command(
        name = "watch",
        description = {
            "Keeps a store current: reads feeds, pages and folders again and again, and adds what is new.",
            "It writes one line for each round, and goes on until Ctrl-C or SIGTERM. Between two rounds the store is free "
                    + "for other commands. Started again it goes on where it stopped."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur watch https://news.example/feed inbox --every 10m --store store"})
final class WatchCommand implements Callable<Integer> {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})\\s*([smhd])");
    private static final int MOST_LISTED = 5;

    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "10m",
            description =
                    "From the beginning of one round to that of the next: 30s, 10m, 2h, 1d (default: ${DEFAULT-VALUE}).")
    String every = "10m";

    @Option(names = "--rounds", paramLabel = "N", description = "End after so many rounds (default: never).")
    long rounds = Long.MAX_VALUE;

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        Duration period = period();
        Usage.require(spec, rounds >= 1, "--rounds needs a number of 1 or more, not " + rounds);
        Usage.require(
                spec,
                !input.inputs.contains("-"),
                "Standard input can be read only once; watch needs feeds or folders");
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        try (StopHook hook = new StopHook(err)) {
            hook.stopWith(stopped::countDown);
            for (long round = 1; round <= rounds && stopped.getCount() > 0; round++) {
                long begin = System.nanoTime();
                code = roundOrLater(err);
                long left = period.toNanos() - (System.nanoTime() - begin);
                if (round < rounds && stopped.await(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                    break;
                }
            }
        }
        return code;
    }

    private Duration period() {
        Matcher matcher = PERIOD.matcher(every);
        Usage.require(
                spec,
                matcher.matches() && !matcher.group(1).matches("0+"),
                "--every needs a time such as 30s, 10m, 2h or 1d, not " + every);
        return Duration.of(
                Long.parseLong(matcher.group(1)),
                switch (matcher.group(2)) {
                    case "s" -> ChronoUnit.SECONDS;
                    case "m" -> ChronoUnit.MINUTES;
                    case "h" -> ChronoUnit.HOURS;
                    default -> ChronoUnit.DAYS;
                });
    }

    /** A store that another command holds is free again by the next round. */
    private int roundOrLater(PrintWriter err) {
        try {
            return round(err);
        } catch (RapporteurException e) {
            if (e.code() != ErrorCode.STORE_LOCKED) {
                throw e;
            }
            ErrorReport.line(err, e);
            return ErrorReport.PARTLY;
        }
    }

    /** One build. What fails in it is named, and tried again in the next one as far as that can help. */
    private int round(PrintWriter err) {
        FetchMemory memory = FetchMemory.of(store.store);
        WebReader web = input.web(memory);
        BuildReport report;
        BuildListener listener = new BuildListener() {
            @Override
            public void done(SourceItem item, Progress progress) {}

            @Override
            public boolean goesOn() {
                return stopped.getCount() > 0;
            }
        };
        try (NewsGraph graph = store.open();
                Stream<SourceItem> items = input.read(web)) {
            report = graph.build(items, BuildOptions.DEFAULT, listener);
            if (listener.goesOn()) {
                memory.save(BuildCommand.failedPlaces(report));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " "
                + Wording.number(report.added()) + " added, "
                + Wording.number(report.replaced()) + " replaced, "
                + Wording.number(report.unchanged() + web.unchanged()) + " there already, "
                + Wording.number(report.rejectedCount()) + " rejected");
        out.flush();
        report.rejected().stream().limit(MOST_LISTED).forEach((Rejected rejected) -> ErrorReport.line(err, rejected));
        return report.rejectedCount() == 0 ? 0 : ErrorReport.PARTLY;
    }
}
