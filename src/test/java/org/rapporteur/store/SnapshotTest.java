package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.ErrorCode;

/** What one sees of a store that somebody else changes: one commit, as it was. */
@Timeout(120)
class SnapshotTest {
    @TempDir
    private Path folder;

    private Path generation() {
        return Objects.requireNonNull(new StoreFolder(folder).generation());
    }

    @Test
    void staysAsItWasWhateverTheWriterDoes() {
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
            Rounds.write(writer, 1);
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                String version = reader.version();
                assertThat(version).isEqualTo(writer.version());
                for (int round = 2; round < 30; round++) {
                    Rounds.write(writer, round);
                    Rounds.writeInVain(writer, round);
                    if (round % 9 == 0) {
                        writer.compact();
                    }
                    assertThat(Rounds.read(reader)).isEqualTo(1);
                    try (NewsStore another = NewsStore.openReadOnly(folder)) {
                        assertThat(Rounds.read(another)).isEqualTo(round);
                        assertThat(another.version()).isEqualTo(writer.version());
                    }
                }
                assertThat(reader.version()).isEqualTo(version);
                assertThat(reader.changes()).isZero();
            }
            assertThat(Rounds.read(writer)).isEqualTo(29);
        }
    }

    @Test
    void goesOverInOneStepAndOnlyBetweenTwoReadings() {
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
            Rounds.write(writer, 1);
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                assertThat(reader.refresh()).as("nothing is new").isFalse();
                try (NewsStore.Pin pin = reader.pin()) {
                    assertThat(Rounds.read(reader)).isEqualTo(1);
                    Rounds.write(writer, 2);
                    writer.compact();
                    assertThat(CompletableFuture.supplyAsync(reader::refresh).join())
                            .isTrue();
                    assertThat(Rounds.read(reader)).as("in a request").isEqualTo(1);
                    assertThat(CompletableFuture.supplyAsync(() -> Rounds.read(reader))
                                    .join())
                            .as("in a later request")
                            .isEqualTo(2);
                }
                assertThat(Rounds.read(reader)).isEqualTo(2);
                assertThat(reader.changes()).isEqualTo(1);
                reader.<Void>read(dataset -> {
                    Rounds.write(writer, 3);
                    assertThat(CompletableFuture.supplyAsync(reader::refresh).join())
                            .isTrue();
                    assertThat(Rounds.read(reader)).as("in a transaction").isEqualTo(2);
                    return null;
                });
                assertThat(Rounds.read(reader)).isEqualTo(3);
            }
        }
    }

    @Test
    void followsByItself() throws Exception {
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
            Rounds.write(writer, 1);
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                reader.follow();
                for (int round = 2; round < 5; round++) {
                    Rounds.write(writer, round);
                    while (Rounds.read(reader) != round) {
                        Thread.sleep(50);
                    }
                }
            }
        }
    }

    /** The system keeps a file that was deleted as long as anything of it is mapped. */
    @Test
    void theDiskOfACompactedDatabaseIsGivenBack() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        assumeThat(maps).exists();
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
            Rounds.write(writer, 1);
            String before = generation().toRealPath().toString();
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                assertThat(Rounds.read(reader)).isEqualTo(1);
                writer.compact();
                assertThat(reader.refresh()).isTrue();
                assertThat(Rounds.read(reader)).isEqualTo(1);
                assertThat(Files.exists(Path.of(before))).isFalse();
                // Files are mapped until the collector has seen that nobody reads them.
                while (Files.readString(maps).contains(before)) {
                    Thread.sleep(100);
                }
                try (var files = Files.list(Path.of("/proc/self/fd"))) {
                    assertThat(files.filter(file -> leadsInto(file, before))).isEmpty();
                }
            }
        }
    }

    private static boolean leadsInto(Path file, String folder) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith(folder);
        } catch (IOException e) {
            return false; // closed since
        }
    }

    @Test
    void aSecondWriterIsRefusedWhoeverReads() {
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE);
                NewsStore reader = NewsStore.openReadOnly(folder)) {
            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE))
                    .isInstanceOf(StoreException.class)
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_LOCKED);
            Rounds.write(writer, 1);
            assertThat(reader.stats().triples()).isZero();
        }
        NewsStore.open(folder, Linker.NONE).close();
    }

    /**
     * A process that was killed in the midst of a commit: its journal says what is to be done, and so many of the small
     * files are of the new commit and the others still of the old.
     */
    @Test
    void aCommitThatWasKilledAtAnyStepIsBroughtToItsEnd() throws Exception {
        Map<Path, byte[]> before;
        Map<Path, byte[]> after;
        byte[] journal;
        int round = 1;
        try (NewsStore writer = NewsStore.open(folder, Linker.NONE)) {
            Rounds.write(writer, round);
            do {
                round++;
                before = states();
                AtomicBoolean done = new AtomicBoolean();
                CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> longest(done));
                Rounds.write(writer, round);
                done.set(true);
                journal = seen.join();
                after = states();
            } while (!endsWithCommit(journal));
        }
        List<Path> changed = new ArrayList<>();
        for (Path file : after.keySet()) {
            if (!Arrays.equals(after.get(file), before.get(file))) {
                changed.add(file);
            }
        }
        assertThat(changed).hasSizeGreaterThan(4);
        for (int written = 0; written <= changed.size(); written++) {
            for (int i = 0; i < changed.size(); i++) {
                Files.write(changed.get(i), (i < written ? after : before).get(changed.get(i)));
            }
            Files.write(generation().resolve(JournalFile.NAME), journal);
            assertThat(StoreState.read(generation())).isNull();
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                assertThat(Rounds.read(reader)).as("after " + written).isEqualTo(round);
            }
            assertThat(StoreState.read(generation())).isNotNull();
            assertThat(states().keySet()).isEqualTo(after.keySet());
        }
    }

    private static boolean endsWithCommit(byte[] journal) {
        int type = 2 * Integer.BYTES;
        int header = type + Integer.BYTES + ComponentId.SIZE;
        return journal.length > header && ByteBuffer.wrap(journal).getInt(journal.length - header + type) == 3;
    }

    private Map<Path, byte[]> states() throws IOException {
        Map<Path, byte[]> states = new TreeMap<>();
        for (Map.Entry<String, ByteBuffer> file :
                Objects.requireNonNull(StoreState.read(generation())).files().entrySet()) {
            states.put(generation().resolve(file.getKey()), file.getValue().array());
        }
        return states;
    }

    /** The journal when it is longest: all of a commit stands in it. */
    private byte[] longest(AtomicBoolean done) {
        byte[] longest = new byte[0];
        try {
            while (!done.get()) {
                byte[] now = Files.readAllBytes(generation().resolve(JournalFile.NAME));
                longest = now.length > longest.length ? now : longest;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return longest;
    }

    /** A writer that is slow between one small file and the next, and goes in any order. */
    @Test
    void stateIsThatOfOneCommit() throws Exception {
        List<String> names = List.of("a.bpt", "b.bpt", "c.bdf", "d.bpt");
        Path journal = folder.resolve(JournalFile.NAME);
        Files.write(journal, new byte[0]);
        for (String name : names) {
            Files.writeString(folder.resolve(name), "00000");
        }
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                List<String> order = new ArrayList<>(names);
                for (int commit = 1; commit <= 3000; commit++) {
                    java.util.Collections.shuffle(order, new java.util.Random(commit));
                    Files.writeString(journal, "what is to be done");
                    for (String name : order) {
                        Files.writeString(
                                folder.resolve(name),
                                String.format("%05d", commit),
                                java.nio.file.StandardOpenOption.WRITE);
                    }
                    Files.write(journal, new byte[0]);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                done.set(true);
            }
        });
        Map<Boolean, Integer> seen = new HashMap<>();
        while (!done.get()) {
            StoreState state = StoreState.read(folder);
            seen.merge(state != null, 1, Integer::sum);
            if (state != null) {
                assertThat(Set.copyOf(state.files().values())).hasSize(1);
            }
        }
        writer.join();
        assertThat(seen).containsKeys(true, false);
    }
}
