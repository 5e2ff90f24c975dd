package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;

/** A store and the processes that want it at the same time, or that die over it. */
class StoreProcessTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hold", "tdb2"})
    void namesTheProcessThatHoldsTheStore(String way) throws Exception {
        NewsStore.open(folder, Linker.NONE).close();
        Process other = start(way);
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("ready");

            assertThatThrownBy(() -> NewsStore.openReadOnly(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + other.pid())
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_LOCKED);
        } finally {
            other.destroyForcibly().waitFor();
        }
        NewsStore.openReadOnly(folder).close();
    }

    @Test
    void severalProcessesMayAskAndNoneChangesMeanwhile() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        Process other = start("ask");
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("ready");

            try (NewsStore store = NewsStore.openReadOnly(folder)) {
                assertThat(store.stats().articles()).isEqualTo(1);
                assertThat(store.check().sound()).isTrue();
            }
            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Any number of processes may ask a store at once")
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_LOCKED);
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("after.txt"))));
            assertThat(store.stats().articles()).isEqualTo(2);
        }
    }

    @Test
    void aReaderDoesTheRestOfWhatWasCommitted() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        assertThat(start("die").waitFor()).isEqualTo(9);
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.stats().articles()).isEqualTo(1);
            assertThat(store.check().sound()).isTrue();
        }
    }

    @Test
    void holdsNothingOfABatchOverWhichTheProcessDied() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        assertThat(start("die").waitFor()).isEqualTo(9);

        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            assertThat(store.stats().articles()).isEqualTo(1);
            assertThat(store.check().sound()).isTrue();
            assertThat(store.add(List.of(new ArticleMapper().map(Fixtures.everything("after.txt"))))
                            .added())
                    .isEqualTo(1);
        }
    }

    private Process start(String way) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        way,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
