package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.store.NewsStore;

/** Summaries of articles are in step with the store, whatever happens to it. */
class SummariesTest {
    private static List<ArticleSummary> kept(NewsStore store) {
        return IndexedReading.of(store, (dataset, index, articles) -> articles);
    }

    private static List<ArticleSummary> madeAnew(NewsStore store) {
        return IndexedReading.of(
                store, (dataset, index, articles) -> IndexedReading.summaries(dataset.asDatasetGraph()));
    }

    @Test
    void theyAreThoseOfTheStoreAfterEachChangeInAnyOrder() {
        List<ArticleGraph> graphs = new ArrayList<>(ExampleGraphs.all());
        Random random = new Random(7);
        Collections.shuffle(graphs, random);
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            List<String> held = new ArrayList<>();
            for (ArticleGraph graph : graphs) {
                store.add(List.of(graph));
                held.add(graph.articleId());
                if (held.size() % 3 == 0) {
                    store.remove(held.remove(random.nextInt(held.size())));
                }
                assertThat(kept(store)).isEqualTo(madeAnew(store));
            }
        }
    }

    @Test
    void whatOneArticleTellsOfAnOccasionReachesTheOthers() {
        List<ArticleSummary> all = kept(ExampleGraphs.store());
        assertThat(all).hasSameSizeAs(ExampleGraphs.all());
        assertThat(all.stream().flatMap(article -> article.meetings().stream()))
                .anyMatch(meeting -> !meeting.status().equals(meeting.latest()));
        all.stream()
                .flatMap(article -> article.meetings().stream())
                .forEach(meeting -> assertThat(all.stream()
                                .flatMap(article -> article.meetings().stream())
                                .filter(other -> other.occasion().equals(meeting.occasion()))
                                .map(other -> other.latest() + other.day())
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void whoOpensTheIndexBesideAnotherReadsNothingTwice(@TempDir Path folder) {
        try (NewsStore writer = NewsStore.open(folder, LINKER)) {
            writer.add(ExampleGraphs.all());
            kept(writer);
        }
        try (NewsStore one = NewsStore.openReadOnly(folder);
                NewsStore other = NewsStore.openReadOnly(folder)) {
            assertThat(kept(one).get(0)).isSameAs(kept(other).get(0));
        }
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws Exception {
        for (ArticleSummary summary : kept(ExampleGraphs.store())) {
            assertThat(WrittenSummary.read(WrittenSummary.of(summary))).isEqualTo(summary);
        }
    }
}
