package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
    /** The example of Bagga and Baldwin 1998, section 3: {1..5} {6,7} {8..12}, answered with the last two as one. */
    @Test
    void givesTheFiguresOfThePaper() {
        List<Integer> items = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        BCubed oneMerger = BCubed.of(items, i -> i <= 5 ? "a" : i <= 7 ? "b" : "c", i -> i <= 5 ? "x" : "y");
        assertThat(oneMerger.precision()).isCloseTo(0.76, within(0.005));
        assertThat(oneMerger.recall()).isEqualTo(1);
        BCubed worse = BCubed.of(items, i -> i <= 5 ? "a" : i <= 7 ? "b" : "c", i -> i <= 5 || i >= 8 ? "x" : "y");
        assertThat(worse.precision()).isCloseTo(0.58, within(0.005));
    }

    @Test
    void theSameClustersUnderOtherNamesAreRight() {
        Map<String, String> keys = Map.of("a", "1", "b", "1", "c", "2");
        BCubed score = BCubed.of(List.of("a", "b", "c"), keys::get, item -> "n" + keys.get(item));
        assertThat(score.f1()).isEqualTo(1);
    }
}
