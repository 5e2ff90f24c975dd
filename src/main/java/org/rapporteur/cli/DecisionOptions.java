package org.rapporteur.cli;

import org.rapporteur.link.correction.Decision;
import picocli.CommandLine.Option;

/** Who decides a correction, and why. */
final class DecisionOptions {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: the user's name, ${DEFAULT-VALUE}).")
    String by = "";

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, kept on record.")
    String why = "";

    Decision decision() {
        return Decision.now(by, why);
    }
}
