package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void eachPlaceIsFoundAndNothingBetween() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 3, 17, 1_000}) {
            for (long range : new long[] {size + 1, 10L * size + 1, 1L << 40}) {
                long[] places = LongStream.generate(() -> (long) (random.nextDouble() * range))
                        .limit(size)
                        .sorted()
                        .distinct()
                        .toArray();
                Places found = new Places(places);
                assertThat(found.size()).isEqualTo(places.length);
                for (int i = 0; i < places.length; i++) {
                    assertThat(found.indexOf(places[i])).isEqualTo(i);
                    assertThat(found.at(i)).isEqualTo(places[i]);
                }
                for (long other : new long[] {-1, 0, range / 3, range, Long.MAX_VALUE}) {
                    assertThat(found.indexOf(other) >= 0)
                            .as("%d in %s", other, Arrays.toString(places))
                            .isEqualTo(Arrays.binarySearch(places, other) >= 0);
                }
            }
        }
    }

    @Test
    void aFirstPlaceThatIsFarFromZeroIsFound() {
        Places places = new Places(new long[] {1_000_000, 1_000_001, 1_000_009});
        assertThat(places.indexOf(1_000_000)).isZero();
        assertThat(places.indexOf(1_000_009)).isEqualTo(2);
        assertThat(places.indexOf(1_000_002)).isNegative();
    }
}
