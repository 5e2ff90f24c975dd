package org.rapporteur.cli;

import java.nio.file.Path;
import org.rapporteur.curate.Curation;
import org.rapporteur.curate.ReviewReport;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;

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
final class AliasesCommand extends TableCommand {
    @Override
    ReviewReport read(Curation curation, Path table, Decision why) {
        return curation.aliases(table, why);
    }

    @Override
    String made() {
        return "new correction";
    }
}
