package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.NewsStore;

/** The launcher as users start it. */
class LauncherIT {
    @TempDir
    Path folder;

    @Test
    void itRunsThroughLinksFromAnyFolder() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("my bin"));
        Files.createSymbolicLink(bin.resolve("one"), LauncherRun.LAUNCHER);
        Files.createSymbolicLink(bin.resolve("two"), Path.of("one"));
        LauncherRun run = LauncherRun.of(folder, Map.of(), bin.resolve("two").toString(), "query");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("who-met-whom\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        String command = "set -o pipefail; '" + LauncherRun.LAUNCHER + "' query | head -1";
        LauncherRun run = LauncherRun.of(folder, Map.of(), "bash", "-c", command);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("who-met-whom\n");
    }

    @Test
    void whatToTypeNextIsTheLauncherAsItWasCalled() throws Exception {
        Path held = CommandRun.store(folder.resolve("my news"), "a");
        Files.createSymbolicLink(folder.resolve("r"), LauncherRun.LAUNCHER);
        LauncherRun run = LauncherRun.of(folder, Map.of(), "./r", "build", "gone.txt", "--store", held.toString());
        assertThat(run.out()).contains("    ./r query who-met-whom --store '" + held + "'\n");
    }

    @Test
    void optionsForJavaAreHonoured() throws Exception {
        LauncherRun run =
                LauncherRun.of(folder, Map.of("RAPPORTEUR_JAVA_OPTS", "--version"), LauncherRun.LAUNCHER.toString());
        assertThat(run.out()).containsIgnoringCase("jdk");
    }

    @Test
    void aWrongJavaHomeIsSaid() throws Exception {
        LauncherRun run = LauncherRun.of(folder, Map.of("JAVA_HOME", "/no/such"), LauncherRun.LAUNCHER.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("rapporteur: R-901: ").contains("JAVA_HOME", "/no/such");
    }

    @Test
    void namesWithAccentsWorkWhateverTheLocale() throws Exception {
        Files.writeString(folder.resolve("Zürich.txt"), "");
        LauncherRun run = LauncherRun.of(
                folder, Map.of("LC_ALL", "C", "LANG", "C"), LauncherRun.LAUNCHER.toString(), "show", "Zürich.txt");
        assertThat(run.err())
                .isEqualTo("rapporteur: R-104: Zürich.txt holds no text. Give an article, or leave it out.\n");
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsNamedWithThatProcess() throws IOException, InterruptedException {
        Path held = folder.resolve("store");
        try (NewsStore store = NewsStore.open(held, LINKER)) {
            LauncherRun run = LauncherRun.of(
                    folder, Map.of(), LauncherRun.LAUNCHER.toString(), "compact", "--store", held.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith("rapporteur: R-201: ")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }
}
