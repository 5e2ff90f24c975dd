package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Writes an error as one line, {@code rapporteur: R-101: There is no file…}, and chooses the exit code. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int FAILED = 1;
    static final int USAGE = 2;

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof RapporteurException known) {
            line(err, known.code(), String.valueOf(known.getMessage()));
            return known.code() == ErrorCode.USAGE ? USAGE : FAILED;
        }
        line(err, ErrorCode.UNEXPECTED, e + ". This is a fault of Rapporteur; please report it with what follows.");
        e.printStackTrace(err);
        err.flush();
        return FAILED;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        line(
                err,
                ErrorCode.USAGE,
                e.getMessage() + ". See " + command.getCommandSpec().qualifiedName() + " --help.");
        UnmatchedArgumentException.printSuggestions(e, err);
        err.flush();
        return USAGE;
    }

    static void line(PrintWriter err, Rejected rejected) {
        line(err, rejected.code(), rejected.message());
    }

    private static void line(PrintWriter err, ErrorCode code, String message) {
        err.println("rapporteur: " + code.id() + ": " + message);
        err.flush();
    }
}
