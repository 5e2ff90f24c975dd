package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
    private final AtomicLong all = new AtomicLong();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4097, 256 << 10, (256 << 10) + 1, 2_000_000}) // in memory, and in a file
    void bytesAreGivenToBeKeptWhereverTheyLie(int size) throws IOException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 251);
        }
        try (Spool spool = new Spool(3_000_000, all, 3_000_000)) {
            for (int at = 0; at < size; at += 10_000) {
                spool.write(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, Math.min(size, at + 10_000))));
            }
            assertThat(spool.upTo(size)).isEqualTo(bytes);
            assertThat(spool.upTo(size - 1L)).isNull();
            assertThat(spool.size()).isEqualTo(size);
        }
        assertThat(all).hasValue(0);
    }
}
