package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static List<String> commands() {
        List<String> commands = CommandRun.of("--help").lines().stream()
                .filter(line -> line.matches("  [a-z]+ {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).contains("build", "show", "query", "export", "serve", "remove", "stats", "check", "bench");
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsWithAnExample(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: rapporteur " + command, "Example", "  rapporteur " + command);
    }

    @Test
    void withoutACommandThereIsHelp() {
        CommandRun run = CommandRun.of();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("First steps:");
    }

    @Test
    void anUnknownCommandIsAnErrorOfUse() {
        CommandRun run = CommandRun.of("biuld");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("rapporteur: R-110: ").contains("biuld", "build");
    }
}
