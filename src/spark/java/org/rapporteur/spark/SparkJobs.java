package org.rapporteur.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.hadoop.mapred.InvalidInputException;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * What {@code spark-submit} starts: see docs/scale.md.
 *
 * <pre>{@code
 * spark-submit --class org.rapporteur.spark.SparkJobs … rapporteur.jar extract hdfs:///news --output hdfs:///extracted
 * spark-submit --class org.rapporteur.spark.SparkJobs … rapporteur.jar link hdfs:///extracted --output hdfs:///linked
 * }</pre>
 */
@Command(
        name = "rapporteur-spark",
        description = "Extracts and links articles on many machines.",
        mixinStandardHelpOptions = true,
        subcommands = {SparkJobs.Extract.class, SparkJobs.Link.class})
public final class SparkJobs {
    private static final int FAILED = 1;
    /** Some articles failed, and the others are done: what {@code rapporteur build} gives then. */
    private static final int PARTLY = 3;

    private SparkJobs() {}

    /** Runs one job and leaves the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SparkJobs()).setExecutionExceptionHandler(SparkJobs::report);
    }

    private static int report(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RapporteurException known) {
                return line(err, known.code(), String.valueOf(known.getMessage()));
            }
            if (cause instanceof InvalidInputException) {
                return line(
                        err,
                        ErrorCode.INPUT_MISSING,
                        "There is nothing that extract wrote (" + cause.getMessage() + "). Check the path.");
            }
            if (cause instanceof FileAlreadyExistsException) {
                return line(
                        err,
                        ErrorCode.OUTPUT_FAILED,
                        "The output is there already (" + cause.getMessage() + "). Name a new folder.");
            }
        }
        return line(err, ErrorCode.UNEXPECTED, "The job failed: " + e + ". Its log says more.");
    }

    private static int line(PrintWriter err, ErrorCode code, String message) {
        err.println("rapporteur: " + code.id() + ": " + message);
        err.flush();
        return FAILED;
    }

    private static SparkSession session(String job) {
        return SparkSession.builder().appName("Rapporteur " + job).getOrCreate();
    }

    /** The job of {@link ExtractJob}. */
    @Command(
            name = "extract",
            description = "Reads articles, and writes the graph of each, and what linking needs.",
            mixinStandardHelpOptions = true)
    static final class Extract implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "INPUT",
                arity = "1..*",
                description =
                        "Files and folders of any file system that Hadoop knows: Parquet, JSON Lines, WARC, and all "
                                + "that rapporteur build reads.")
        List<String> inputs = new ArrayList<>();

        @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "A new folder.")
        String output = "";

        @Option(
                names = "--partitions",
                paramLabel = "N",
                description = "Into how many tasks the articles are cut (default: eight for each core).")
        int partitions;

        @Option(
                names = "--max-time",
                paramLabel = "SECONDS",
                defaultValue = "600",
                description = "How long one article may take; 0 is without end (default: ${DEFAULT-VALUE}).")
        long maxTime;

        @Override
        public Integer call() throws IOException {
            try (SparkSession session = session("extract")) {
                ExtractJob job = new ExtractJob(session, Worker::models).withArticleTime(Duration.ofSeconds(maxTime));
                ExtractJob.Report report = (partitions > 0 ? job.withPartitions(partitions) : job).run(inputs, output);
                PrintWriter out = spec.commandLine().getOut();
                out.println(String.format(
                        Locale.ROOT,
                        "%,d articles extracted into %s, %,d rejected.",
                        report.articles(),
                        output,
                        report.rejected()));
                out.flush();
                return report.rejected() == 0 ? 0 : PARTLY;
            }
        }
    }

    /** The job of {@link LinkJob}. */
    @Command(
            name = "link",
            description = "Links what extract wrote: which actors, issues, quotations and meetings are one.",
            mixinStandardHelpOptions = true)
    static final class Link implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "FOLDER",
                arity = "1..*",
                description = "What extract wrote, all of it: links depend on all articles.")
        List<String> folders = new ArrayList<>();

        @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "A new folder.")
        String output = "";

        @Option(
                names = "--most",
                paramLabel = "N",
                description =
                        "How many members of a block are left to one task; the links are the same with any number.")
        int most;

        @Override
        public Integer call() throws IOException {
            try (SparkSession session = session("link")) {
                String profiles = String.join(
                        ",",
                        folders.stream()
                                .map(folder -> folder + "/" + NamedOutput.PROFILES)
                                .toList());
                LinkJob job = new LinkJob(session);
                (most > 0 ? job.withMost(most) : job).run(profiles, output);
                PrintWriter out = spec.commandLine().getOut();
                out.println("Linked into " + output + ".");
                out.flush();
                return 0;
            }
        }
    }
}
