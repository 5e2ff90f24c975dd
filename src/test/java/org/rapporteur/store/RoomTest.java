package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    @Test
    void aBatchIsNotBegunWhereThereIsNoRoomForIt() {
        Room room = Room.of("news", () -> 63L << 20);
        assertThatThrownBy(room::requireForBatch)
                .isInstanceOf(StoreException.class)
                .hasMessage("The disk of the store news is full: 63 MB are free, and 64 MB are needed."
                        + " Nothing of this batch is in the store; free some disk and run it again.");
        room.requireForCommit();
    }

    @Test
    void aBatchForWhichThereWasNoRoomIsNotCommitted() {
        assertThatThrownBy(Room.of("news", () -> 1000)::requireForCommit).isInstanceOf(StoreException.class);
    }

    @Test
    void aBatchNeedsWhatTheOneBeforeTook() {
        AtomicLong free = new AtomicLong(1000L << 20);
        Room room = Room.of("news", free::get);
        room.requireForBatch();
        free.set(600L << 20);
        room.requireForCommit();
        room.requireForBatch();
        free.set(399L << 20);
        assertThatThrownBy(room::requireForBatch)
                .hasMessageContaining("399 MB are free, and 400 MB are needed. Nothing of this batch");
        free.set(450L << 20);
        room.requireForBatch();
    }

    @Test
    void aCompactionNeedsAsMuchAsItSays() {
        Room room = Room.of("news", () -> 100L << 20);
        room.requireForCompaction(100L << 20);
        assertThatThrownBy(() -> room.requireForCompaction(200L << 20))
                .hasMessageContaining("100 MB are free, and 200 MB are needed. It was not compacted");
    }

    @Test
    void theDiskIsAsked(@TempDir Path folder) throws IOException {
        Room room = Room.in(folder);
        assertThat(room.has(1)).isTrue();
        assertThat(room.has(Files.getFileStore(folder).getTotalSpace() + 1)).isFalse();
    }
}
