package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands whose results nobody reads on, or cannot be written. */
class ResultStreamTest {
    @TempDir
    static Path folder;

    static String store;

    @BeforeAll
    static void fill() {
        store = CommandRun.store(folder.resolve("store"), "a", "b").toString();
    }

    static List<List<String>> commands() {
        return List.of(
                List.of("--help"),
                List.of("query"),
                List.of("query", "who-met-whom", "--store", store),
                List.of("query", "who-met-whom", "--store", store, "--format", "csv"),
                List.of("query", "who-met-whom", "--store", store, "--format", "tsv"),
                List.of("query", "who-met-whom", "--store", store, "--format", "json"),
                List.of("export", "--store", store),
                List.of("export", "--store", store, "--format", "jsonld"),
                List.of("export", "--store", store, "--format", "rdfxml"),
                List.of("export", "--store", store, "--format", "gexf"),
                List.of("stats", "--store", store),
                List.of("check", "--store", store),
                List.of("corrections", "--store", store));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aReaderThatHasSeenEnoughIsNoError(List<String> command) {
        CommandRun run = run(new Broken("Broken pipe", 0), command);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void whatWasReadBeforeStays() {
        Broken out = new Broken("Datenübergabe unterbrochen (broken pipe)", 8192);
        CommandRun run = run(out, List.of("export", "--store", store));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(out.taken).isEqualTo(8192);
    }

    @Test
    void aFullDiskIsAnError() {
        for (List<String> command : commands()) {
            if (command.contains("--store") && !command.contains("corrections")) {
                CommandRun run = run(new Broken("No space left on device", 0), command);
                assertThat(run.err())
                        .as(command.toString())
                        .startsWith("rapporteur: R-401: ")
                        .contains("No space left on device");
                assertThat(run.code()).isEqualTo(1);
            }
        }
    }

    private static CommandRun run(OutputStream out, List<String> command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Rapporteur.run(out, err, command.toArray(String[]::new));
        return new CommandRun(code, "", err.toString(UTF_8));
    }

    /** Takes so many bytes and no more. */
    private static final class Broken extends OutputStream {
        private final String message;
        private final int most;
        private int taken;

        Broken(String message, int most) {
            this.message = message;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            if (taken == most) {
                throw new IOException(message);
            }
            taken++;
        }
    }
}
