package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.junit.jupiter.api.RepeatedTest;
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

            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + other.pid())
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_LOCKED);
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                assertThat(reader.stats().articles()).isZero();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        NewsStore.open(folder, Linker.NONE).close();
    }

    @Test
    void severalProcessesMayAskAndOneMayChangeMeanwhile() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        Process other = start("ask");
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("ready");

            try (NewsStore reader = NewsStore.openReadOnly(folder);
                    NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
                writer.add(List.of(new ArticleMapper().map(Fixtures.everything("after.txt"))));
                assertThat(writer.stats().articles()).isEqualTo(2);
                assertThat(reader.stats().articles()).isEqualTo(1);
                assertThat(reader.check().sound()).isTrue();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
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

    /** A store as a process leaves it that was killed before it had emptied its journal. */
    private void leaveUnsettled() throws IOException {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        Path generation = Objects.requireNonNull(new StoreFolder(folder).generation());
        Journal journal = Journal.create(Location.create(generation));
        journal.writeJournal(JournalEntry.ABORT);
        journal.close();
        assertThat(StoreState.isSettled(generation)).isFalse();
    }

    @RepeatedTest(5)
    void readersThatOpenAtOnceAfterAKillAllRead() throws Exception {
        leaveUnsettled();
        int readers = 8;
        CountDownLatch together = new CountDownLatch(readers);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                counts.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    try (NewsStore store = NewsStore.openReadOnly(folder)) {
                        return store.stats().articles();
                    }
                }));
            }
            for (Future<Long> count : counts) {
                assertThat(count.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        NewsStore.open(folder, Linker.NONE).close();
    }

    @Test
    void readingProcessesThatOpenAtOnceAfterAKillAllRead() throws Exception {
        leaveUnsettled();
        List<Process> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                readers.add(start("ask"));
            }
            for (Process reader : readers) {
                assertThat(reader.inputReader().readLine()).isEqualTo("ready");
            }
        } finally {
            for (Process reader : readers) {
                reader.destroyForcibly().waitFor();
            }
        }
    }

    /** A process that settles a store is soon done, so that one waits for it; one that changes it is not. */
    @Test
    void waitsForWhoSettles() throws Exception {
        leaveUnsettled();
        StoreLock settles = Objects.requireNonNull(StoreLock.trySettle(folder));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> reader =
                    thread.submit(() -> NewsStore.openReadOnly(folder).close());
            assertThatThrownBy(() -> reader.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            settles.close();
            reader.get();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void storesOfOneProcessAskTheSameFolderTogether() throws Exception {
        NewsStore.open(folder, Linker.NONE).close();
        try (NewsStore first = NewsStore.openReadOnly(folder)) {
            try (NewsStore second = NewsStore.openReadOnly(folder)) {
                assertThat(second.stats()).isEqualTo(first.stats());
            }
            // What the second gave back the first still reads, and neither keeps others from changing the store.
            Process other = start("hold");
            try {
                assertThat(other.inputReader().readLine()).isEqualTo("ready");
                assertThat(first.stats().articles()).isZero();
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
        NewsStore.open(folder, Linker.NONE).close();
    }

    /** To ask in vain must not free the lock: the system takes all of a process when it closes the file once. */
    @Test
    void keepsTheLockWhenItIsAskedForTwice() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            NewsStore.openReadOnly(folder).close();
            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE)).isInstanceOf(StoreException.class);
            Process other = start("hold");
            assertThat(other.inputReader().readLine()).isNull();
            assertThat(other.waitFor()).isNotZero();
            assertThat(store.stats().articles()).isZero();
        }
    }

    /** As where the system has no links: then who asks shuts out who changes, and is shut out. */
    @Test
    void whoCannotMakeAViewHasTheStoreAlone() throws Exception {
        NewsStore.open(folder, Linker.NONE).close();
        String nowhere = "-Djava.io.tmpdir=" + folder.resolve("nowhere");
        Process other = start("ask", nowhere);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("ready");
            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            Process refused = start("ask", nowhere);
            assertThat(refused.inputReader().readLine()).isNull();
            assertThat(refused.waitFor()).isNotZero();
            assertThat(store.stats().articles()).isZero();
        }
    }

    private Process start(String way) throws IOException {
        return start(way, "-Xmx256m");
    }

    private Process start(String way, String option) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        option,
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
