package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that ran as a process of its own, and what it gave. */
record LauncherRun(int code, String out, String err) {
    static final Path LAUNCHER = Path.of("rapporteur").toAbsolutePath();

    private static final int MINUTES = 8;

    static LauncherRun of(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".log");
        Path err = Files.createTempFile(folder, "err", ".log");
        Process process = start(folder, environment, out, err, command);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " did not end:\n" + Files.readString(err));
        }
        return new LauncherRun(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    static Process start(Path folder, Map<String, String> environment, Path out, Path err, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
