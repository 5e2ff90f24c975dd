package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers beside a process that commits, gives up, compacts, and is killed wherever it happens to be. */
@Timeout(180)
class BesideAWriterTest {
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void eachReaderSeesExactlyOneCommit() throws Exception {
        Process writer = writer();
        try {
            long end = System.nanoTime() + A_WHILE.toNanos();
            int last = 0;
            int opened = 0;
            try (NewsStore following = NewsStore.openReadOnly(folder)) {
                while (System.nanoTime() < end || last < 21 || opened < 20) {
                    try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                        int round = Rounds.read(reader);
                        assertThat(round).isGreaterThanOrEqualTo(last);
                        last = round;
                        following.refresh();
                        assertThat(Rounds.read(following)).isGreaterThanOrEqualTo(round);
                        assertThat(Rounds.read(reader)).isEqualTo(round);
                        opened++;
                    }
                }
            }
            assertThat(writer.isAlive()).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void aWriterMayBeKilledAnywhere() throws Exception {
        Random random = new Random(4);
        int last = 0;
        for (int kill = 0; kill < 8; kill++) {
            Process writer = writer();
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                int before = Rounds.read(reader);
                Thread.sleep(random.nextInt(600));
                writer.destroyForcibly().waitFor();
                assertThat(Rounds.read(reader)).isEqualTo(before);
                reader.refresh();
                int after = Rounds.read(reader);
                assertThat(after).isGreaterThanOrEqualTo(before).isGreaterThanOrEqualTo(last);
                last = after;
            }
        }
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            // The graph of the rounds describes no article, which is all that may be wrong.
            assertThat(store.check().problems()).extracting(Refusal::articleId).containsOnly("urn:x-test:rounds");
            assertThat(Rounds.read(store)).isEqualTo(last);
            Rounds.write(store, last + 1);
            assertThat(Rounds.read(store)).isEqualTo(last + 1);
        }
    }

    /** A process that has written at least once, and goes on. */
    private Process writer() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        "rounds",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }
}
