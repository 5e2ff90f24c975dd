package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

class SideBySideTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheTableOfABuildThatHasOtherStagesAndColumns() throws IOException {
        String printed;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("bench-table.txt"))) {
            printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        BenchProcess.Rates rates = BenchProcess.Rates.parse(printed);
        assertThat(rates.of(StageBench.Stage.ANNOTATE)).isEqualTo(new BenchProcess.Rate(2577, 3736));
        assertThat(rates.of(StageBench.Stage.WHOLE)).isEqualTo(new BenchProcess.Rate(1968, 2790));
        assertThat(rates.of(StageBench.Stage.MAP)).isEqualTo(new BenchProcess.Rate(0, 0));
        assertThat(rates.all()).hasSize(3);
    }

    @Test
    void theRatioIsThatOfTheRoundInTheMiddle() {
        SideBySide both = new SideBySide(
                List.of(rates(200), rates(100), rates(330)), List.of(rates(100), rates(100), rates(110)));
        assertThat(both.ratio(rates -> rates.of(StageBench.Stage.WHOLE).one()))
                .isEqualTo(new SideBySide.Ratio(200, 100, 2, 1, 3));
    }

    @Test
    void aFolderWithoutABuildIsToldOf() {
        assertThatThrownBy(() -> BenchProcess.of(folder, List.of()))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BENCH_FAILED))
                .hasMessageContaining("target/rapporteur.jar");
    }

    private static BenchProcess.Rates rates(double whole) {
        return new BenchProcess.Rates(Map.of(StageBench.Stage.WHOLE, new BenchProcess.Rate(whole, whole)));
    }
}
