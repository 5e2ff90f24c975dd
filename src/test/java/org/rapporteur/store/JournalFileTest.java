package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;

/** A journal that is cut or damaged at every place, as a process leaves it that dies over a commit. */
class JournalFileTest {
    @TempDir
    private Path folder;

    private Path generation;
    private Path journal;
    private byte[] whole;
    /** Where an entry ends, and of those where one ends that commits. */
    private final List<Integer> ends = new ArrayList<>();

    private final List<Integer> commits = new ArrayList<>();

    /** Two commits of three entries each. */
    @BeforeEach
    void write() throws IOException {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("before.txt"))));
        }
        generation = Objects.requireNonNull(new StoreFolder(folder).generation());
        journal = generation.resolve(JournalFile.NAME);
        Journal writing = Journal.create(Location.create(generation));
        ends.add(0);
        commits.add(0);
        for (int commit = 0; commit < 2; commit++) {
            for (int i = 0; i < 3; i++) {
                writing.write(JournalEntryType.REDO, ComponentId.allocLocal(), ByteBuffer.allocate(24));
                ends.add((int) Files.size(journal));
            }
            writing.writeJournal(JournalEntry.COMMIT);
            ends.add((int) Files.size(journal));
            commits.add((int) Files.size(journal));
        }
        writing.close();
        whole = Files.readAllBytes(journal);
    }

    @Test
    void whatIsWholeIsLeftAsItIs() throws IOException {
        for (int end : ends) {
            Files.write(journal, Arrays.copyOf(whole, end));
            assertThat(JournalFile.mend(generation)).isNull();
            assertThat(Files.size(journal)).isEqualTo(end);
        }
    }

    /** Cut at every byte: what was committed stays, and what ends within an entry goes. */
    @Test
    void aCutJournalLosesOnlyWhatWasNotCommitted() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            int cut = length;
            Files.write(journal, Arrays.copyOf(whole, length));
            assertThat(JournalFile.mend(generation)).as("cut at " + length).isNull();
            int expected = ends.contains(length)
                    ? length
                    : commits.stream()
                            .filter(end -> end <= cut)
                            .mapToInt(end -> end)
                            .max()
                            .orElseThrow();
            assertThat(Files.size(journal)).as("cut at " + length).isEqualTo(expected);
        }
    }

    /** A system that died may leave zeros where an entry was to be. */
    @Test
    void zerosAreNoEntry() throws IOException {
        for (int length : ends) {
            Files.write(journal, Arrays.copyOf(Arrays.copyOf(whole, length), length + 100));
            assertThat(JournalFile.mend(generation)).as("zeros from " + length).isNull();
            int expected = commits.stream()
                    .filter(end -> end <= length)
                    .mapToInt(end -> end)
                    .max()
                    .orElseThrow();
            assertThat(Files.size(journal)).as("zeros from " + length).isEqualTo(expected);
        }
    }

    /** What was changed by another hand is not cut off: it might be a commit that was promised. */
    @Test
    void aChangedByteIsDamageAndNothingIsCutOff() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(journal, changed);
            assertThat(JournalFile.mend(generation)).as("changed at " + at).contains("journal.jrnl");
            assertThat(Files.size(journal)).isEqualTo(whole.length);
        }
    }

    @Test
    void aStoreWithACutJournalOpensToReadAndToWrite() throws IOException {
        for (int length = 1; length < whole.length; length += 23) {
            Files.write(journal, Arrays.copyOf(whole, length));
            try (NewsStore store = NewsStore.openReadOnly(folder)) {
                assertThat(store.check().sound()).isTrue();
                assertThat(store.stats().articles()).isEqualTo(1);
            }
            assertThat(Files.size(journal)).isZero();
            Files.write(journal, Arrays.copyOf(whole, length));
            try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
                assertThat(store.stats().articles()).isEqualTo(1);
            }
        }
    }

    @Test
    void aStoreWithADamagedJournalSaysWhatToDo() throws IOException {
        byte[] changed = whole.clone();
        changed[40] ^= 1;
        Files.write(journal, changed);
        assertThatThrownBy(() -> NewsStore.openReadOnly(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("journal.jrnl")
                .hasMessageContaining("restore a backup")
                .extracting(e -> ((StoreException) e).code())
                .isEqualTo(ErrorCode.STORE_UNREADABLE);
        assertThat(journal).hasBinaryContent(changed);
    }
}
