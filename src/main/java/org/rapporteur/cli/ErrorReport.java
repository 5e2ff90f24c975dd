package org.rapporteur.cli;

import java.io.IOException;
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
    /** Some articles failed, and the others are done. */
    static final int PARTLY = 3;

    private final ResultStream results;

    ErrorReport(ResultStream results) {
        this.results = results;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (results.isEndOf(e)) {
            return 0;
        }
        PrintWriter err = command.getErr();
        if (e instanceof RapporteurException known) {
            line(err, known);
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

    /** The exit code of a command that gave this one, now that all its results are written. */
    int ended(int code, PrintWriter err) {
        IOException failure = results.failure();
        if (code != 0 || failure == null) {
            return code;
        }
        line(err, ErrorCode.OUTPUT_FAILED, "The results could not be written: " + failure.getMessage() + ".");
        return FAILED;
    }

    static void line(PrintWriter err, Rejected rejected) {
        line(err, rejected.code(), rejected.message());
    }

    static void line(PrintWriter err, RapporteurException known) {
        line(err, known.code(), String.valueOf(known.getMessage()));
    }

    private static void line(PrintWriter err, ErrorCode code, String message) {
        err.println("rapporteur: " + code.id() + ": " + message);
        err.flush();
    }
}
