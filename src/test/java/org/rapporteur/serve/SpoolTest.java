package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Spool}: what is written is what is copied, whether it lies in memory or in a file. */
class SpoolTest {
    private static final long MOST = 10L << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000, 1 << 20})
    void copiesWhatWasWritten(int length) throws IOException {
        byte[] written = new byte[length];
        new Random(7).nextBytes(written);
        AtomicLong all = new AtomicLong();
        try (Spool spool = new Spool(MOST, all, MOST)) {
            for (int begin = 0; begin < length; begin += 3000) {
                spool.write(ByteBuffer.wrap(written, begin, Math.min(3000, length - begin)));
            }
            assertThat(spool.copy(MOST)).isEqualTo(written);
            assertThat(spool.copy(length)).as("it is not used up").isEqualTo(written);
            assertThat(spool.copy(length - 1L)).isNull();
        }
        assertThat(all).hasValue(0);
    }
}
