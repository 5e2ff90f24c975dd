package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
    void theDiskIsAsked(@TempDir Path folder) {
        Room.in(folder).requireForCommit();
        assertThat(folder).isEmptyDirectory();
    }
}
