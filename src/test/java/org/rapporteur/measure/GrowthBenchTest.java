package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.store.NewsStore;

class GrowthBenchTest {
    @TempDir
    private Path folder;

    @Test
    void theStoreGrowsInStepsToTheNumberAskedFor() {
        GrowthBench bench = new GrowthBench(List.of(new ArticleMapper().map(Fixtures.everything("a"))), folder);
        List<GrowthBench.Step> steps = bench.run(5, 2);
        assertThat(steps).extracting(GrowthBench.Step::articles).containsExactly(2, 5);
        assertThat(steps).allMatch(step -> step.stored() > 0 && step.linked() > 0);
        try (NewsStore store = NewsStore.open(folder.resolve("linked"), LINKER)) {
            assertThat(store.stats().articles()).isEqualTo(5);
        }
    }
}
