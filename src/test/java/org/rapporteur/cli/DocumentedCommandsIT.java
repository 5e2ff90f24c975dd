package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs what the README, {@code docs/commands.md} and {@code docs/inputs.md} tell users to type. */
class DocumentedCommandsIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"docs/commands.md, 10", "docs/inputs.md, 1", "README.md, 3"})
    void everyBlockRuns(String page, int least) throws IOException, InterruptedException {
        copyExamples();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("rapporteur"), LauncherRun.LAUNCHER);
        Files.createSymbolicLink(folder.resolve("rapporteur"), LauncherRun.LAUNCHER);
        Map<String, String> environment = Map.of("PATH", bin + ":" + System.getenv("PATH"));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(least);
        for (String block : blocks) {
            LauncherRun run = LauncherRun.of(folder, environment, "sh", "-euc", block);
            assertThat(run.code()).as(block + run.err()).isZero();
            assertThat(run.out()).as(block).isNotEqualTo("");
            if (page.equals("README.md") && block.contains("SELECT")) {
                assertThat(Files.readString(Path.of(page))).contains(run.out().strip());
            }
        }
    }

    private void copyExamples() throws IOException {
        Path target = Files.createDirectories(folder.resolve("examples"));
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
