package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Parameters;

/** What the commands share that say of findings whether they are right. */
abstract class VerdictCommand extends CorrectingCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FINDING",
            description =
                    "The IRI of a meeting, statement, dispute or role, as any answer prints it with --columns all.")
    List<String> findings = new ArrayList<>();

    /** Writes what is said of a finding. */
    abstract Correction judge(NewsGraph graph, String finding, Decision why);

    @Override
    final Stream<Correction> decide(NewsGraph graph, Decision why) {
        return findings.stream().map(finding -> judge(graph, finding, why));
    }
}
