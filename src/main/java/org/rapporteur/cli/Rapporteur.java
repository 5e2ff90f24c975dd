package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code rapporteur} with all its subcommands. */
@Command(
        name = "rapporteur",
        description = "Builds a graph of news: who met whom, who said what, which issue is disputed by whom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            WatchCommand.class,
            ShowCommand.class,
            QueryCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            McpCommand.class,
            RemoveCommand.class,
            LinkCommand.class,
            CompactCommand.class,
            RejectCommand.class,
            ConfirmCommand.class,
            CorrectCommand.class,
            ReviewCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            RenameCommand.class,
            AliasesCommand.class,
            DistinctCommand.class,
            CorrectionsCommand.class,
            UndoCommand.class,
            ScoreActorsCommand.class,
            StatsCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LoadCommand.class,
            UpgradeCommand.class,
            BenchCommand.class,
            BenchServeCommand.class,
            BenchQueriesCommand.class,
            BenchGrowCommand.class,
        },
        footer = {
            "",
            "First steps:",
            "  rapporteur build examples --store store",
            "  rapporteur query who-met-whom --store store",
            "",
            "Exit codes: 0 done, 1 an error, 2 a command line that is not understood, 3 some articles failed and the",
            "others are done."
        })
public final class Rapporteur {
    private static final String LOGGING = "logback.configurationFile";

    private final OutputStream results;

    private Rapporteur(OutputStream results) {
        this.results = results;
    }

    /** Runs one command and leaves the process with its exit code. */
    public static void main(String[] args) {
        if (System.getProperty(LOGGING) == null) {
            // Not at the top of the jar: there it would decide for every program that has the library on its class
            // path.
            System.setProperty(LOGGING, "org/rapporteur/cli/logback.xml");
        }
        System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
    }

    /**
     * Runs one command inside this process.
     *
     * @param out gets the results, in UTF-8 whatever the locale says
     * @param err gets everything else
     * @return the exit code
     */
    public static int run(OutputStream out, OutputStream err, String... args) {
        ResultStream stream = new ResultStream(out);
        OutputStream results = new BufferedOutputStream(stream);
        PrintWriter outWriter = new PrintWriter(printable(results));
        PrintWriter errWriter = new PrintWriter(printable(err), true);
        ErrorReport errors = new ErrorReport(stream);
        int code = new CommandLine(new Rapporteur(results))
                .setOut(outWriter)
                .setErr(errWriter)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
        outWriter.flush();
        errWriter.flush();
        return errors.ended(code, errWriter);
    }

    private static Writer printable(OutputStream out) {
        return new PrintableWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Where results go as bytes. Flush {@code out} of the command line first when both are written. */
    OutputStream results() {
        return results;
    }
}
