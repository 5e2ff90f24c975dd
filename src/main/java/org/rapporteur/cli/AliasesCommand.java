package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.ReviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur aliases}: reads from a table what else actors are called, and which are never one. */
@Command(
        name = "aliases",
        description = {
            "Reads a table of further names of actors and of pairs of actors that are never one.",
            "Its columns are kind (alias or distinct), name, actor, and possibly by and why. Reading a table twice changes "
                    + "nothing; undo takes a row back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example of a table:",
            "  kind,name,actor,why",
            "  alias,Old Oak,Ann Lee,a nickname",
            "  distinct,Ann Lee,Anne Lee,mother and daughter",
            "",
            "Example:",
            "  rapporteur aliases names.csv --by jane --store store",
            "",
            "Exit code 0 when all rows are done, 3 when some could not be (they are listed) and the others are done, 1 "
                    + "when none could be."
        })
final class AliasesCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table, as CSV, whatever separates its columns.")
    Path file = Path.of("");

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        ReviewReport report;
        try (NewsGraph graph = store.openExisting()) {
            report = graph.curation().aliases(file, decision.decision());
        }
        return TableReport.print(
                report,
                "new correction",
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}
