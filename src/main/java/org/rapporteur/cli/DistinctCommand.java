package org.rapporteur.cli;

import java.util.stream.Stream;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rapporteur distinct}: keeps two actors apart. */
@Command(
        name = "distinct",
        description = {
            "Keeps two actors apart for ever, whatever linking finds later.",
            "They are no possible duplicates any more. undo takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur distinct \"Ann Lee\" \"Anne Lee\" --why \"two persons\" --store store"})
final class DistinctCommand extends CorrectingCommand {
    @Parameters(index = "0", paramLabel = "A", description = "One actor, by name, alias or IRI.")
    String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other, in the same way.")
    String other = "";

    @Override
    Stream<Correction> decide(NewsGraph graph, Decision why) {
        return Stream.of(graph.curation().distinct(one, other, why));
    }
}
