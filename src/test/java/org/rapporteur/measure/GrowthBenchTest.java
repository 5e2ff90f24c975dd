package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.store.NewsStore;

class GrowthBenchTest {
    @TempDir
    private Path folder;

    @Test
    void theStoreGrowsInStepsByArticlesThatAreNewsToTheLinker() {
        List<GrowthBench.Step> steps = new ArrayList<>();
        try (NewsStore articles = NewsStore.inMemory(LINKER)) {
            articles.add(List.of(new ArticleMapper().map(Fixtures.everything("a"))));
            new GrowthBench(articles, folder).run(5, 2, steps::add);
        }
        assertThat(steps).extracting(GrowthBench.Step::articles).containsExactly(2, 5);
        assertThat(steps).allMatch(step -> step.stored() > 0 && step.linked() > 0 && step.bytes() > 0);
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.stats().articles()).isEqualTo(5);
            assertThat(store.check().sound()).isTrue();
            assertThat(meetings(store, "Ann Lee")).as("the original's").isPositive();
            assertThat(meetings(store, "Annxb Lee")).as("a copy's").isEqualTo(meetings(store, "Ann Lee"));
        }
    }

    private static int meetings(NewsStore store, String actor) {
        return new QueryRunner(store, Duration.ofSeconds(30))
                .rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", actor))
                .size();
    }
}
