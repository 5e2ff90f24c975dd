package org.rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.NewsGraph;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.BackupReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur backup}: all that a store holds, in one file. */
@Command(
        name = "backup",
        description = {
            "Writes all that a store holds into a new file, with a checksum, and reads it again. It may be served "
                    + "meanwhile.",
            "The file is a zip that holds the graphs in N-Quads."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur backup news-2024-05-03.zip --store news"})
final class BackupCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    Path file = Path.of("");

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        BackupReport report = NewsGraph.backup(store.store, file);
        spec.commandLine()
                .getOut()
                .println("Backed up " + Wording.count(report.articles(), "article") + " ("
                        + Wording.count(report.quads(), "triple") + ") into " + file + ".\nSHA-256 " + digest(file));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_UNREADABLE, "The backup " + file + " cannot be read: " + e + ".", e);
        }
    }
}
