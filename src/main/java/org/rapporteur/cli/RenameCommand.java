package org.rapporteur.cli;

import java.util.stream.Stream;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rapporteur rename}: gives an actor or issue another label. */
@Command(
        name = "rename",
        description = "Gives an actor or issue another label; the old one becomes an alias. undo takes it back.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur rename \"Antony Blinken\" \"Antony J. Blinken\" --store store"})
final class RenameCommand extends CorrectingCommand {
    @Parameters(index = "0", paramLabel = "ACTOR", description = "By name, alias or IRI.")
    String actor = "";

    @Parameters(index = "1", paramLabel = "LABEL", description = "The new label.")
    String label = "";

    @Override
    Stream<Correction> decide(NewsGraph graph, Decision why) {
        return Stream.of(graph.curation().rename(actor, label, why));
    }
}
