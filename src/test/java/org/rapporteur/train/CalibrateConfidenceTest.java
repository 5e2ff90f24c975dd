package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrateConfidenceTest {
    private final List<CalibrateConfidence.Case> cases = new ArrayList<>();

    private void add(int number, double confidence, int right) {
        for (int i = 0; i < number; i++) {
            cases.add(new CalibrateConfidence.Case(confidence, i < right));
        }
    }

    private List<String> steps() {
        return CalibrateConfidence.table(Map.of("quoted", cases), 7, CalibrateConfidence.class)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** (5 + 1) / (25 + 2) and (28 + 1) / (35 + 2): the last step takes what is too little for one of its own. */
    @Test
    void eachStepHasItsMeanConfidenceAndItsShareOfRightOnes() {
        add(35, 0.8, 28);
        add(25, 0.2, 5);
        assertThat(steps()).containsExactly("quoted\t0.200\t0.222", "quoted\t0.800\t0.784");
    }

    /** Two steps of 25 where the surer is right less often are one: (20 + 5 + 1) / (50 + 2). */
    @Test
    void theShareNeverFalls() {
        add(25, 0.2, 20);
        add(25, 0.4, 5);
        add(25, 0.9, 25);
        assertThat(steps()).containsExactly("quoted\t0.300\t0.500", "quoted\t0.900\t0.963");
    }

    @Test
    void aFewCasesAreOneStep() {
        add(3, 0.5, 3);
        assertThat(steps()).containsExactly("quoted\t0.500\t0.800");
        assertThat(CalibrateConfidence.table(Map.of(), 7, CalibrateConfidence.class))
                .contains("Learnt from 7 training articles");
    }
}
