package org.rapporteur.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses values of options that picocli takes for right. */
final class Usage {
    private Usage() {}

    static void require(CommandSpec spec, boolean holds, String message) {
        if (!holds) {
            throw wrong(spec, message);
        }
    }

    static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
