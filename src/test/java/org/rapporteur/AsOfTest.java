package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/** What was known when. */
class AsOfTest {
    @ParameterizedTest
    @CsvSource({
        "2025-01-20, SCHEDULED, 1",
        "2025-01-22, SCHEDULED, 1",
        "2025-01-23, HAPPENED, 2",
        "2025-01-30, HAPPENED, 2",
        "2025-01-31, DENIED, 3"
    })
    void anOccasionStandsAsTheArticlesOfThenTellIt(LocalDate day, String status, int articles) {
        try (NewsGraph then = asOf(day)) {
            assertThat(then.occasionsOf(then.actor("Maarika Tõnso")))
                    .filteredOn(occasion -> occasion.label().endsWith("2025-01-22"))
                    .singleElement()
                    .satisfies(occasion -> {
                        assertThat(occasion.status()).hasToString(status);
                        assertThat(occasion.articles()).hasSize(articles);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-19", "2024-07-08", "2024-10-15", "2030-01-01"})
    void isWhatAStoreWouldBeThatHadReadNothingElse(LocalDate day) {
        List<ArticleGraph> published = new ArrayList<>();
        for (int i = 0; i < ExampleGraphs.all().size(); i++) {
            LocalDate on = ExampleGraphs.extractions().get(i).record().article().published();
            if (on != null && !on.isAfter(day)) {
                published.add(ExampleGraphs.all().get(i));
            }
        }
        try (NewsStore alone = NewsStore.inMemory(LINKER);
                NewsStore then = ExampleGraphs.store().asOf(day)) {
            alone.add(published);
            assertThat(nquads(then)).isEqualTo(nquads(alone));
        }
    }

    @Test
    void whatCameLaterIsNotKnown() {
        try (NewsGraph then = asOf(LocalDate.of(2024, 6, 18))) {
            assertThat(then.courseOf(then.issue("mackerel quotas")))
                    .extracting(CourseStep::course)
                    .containsExactly(CourseStep.Course.BEGINS, CourseStep.Course.IS_RESOLVED);
            assertThatThrownBy(() -> then.meetingsOf(then.actor("Maarika Tõnso")))
                    .isInstanceOf(RapporteurException.class)
                    .hasMessageContaining("There is no actor “Maarika Tõnso”.");
        }
    }

    @Test
    void anArticleWithoutADateIsLeftOutAndCounted() {
        try (NewsGraph graph = NewsGraphTest.withoutModels()) {
            ArticleMapper mapper = new ArticleMapper();
            Article dated = Fixtures.everything("a").article();
            graph.store().add(List.of(mapper.map(Fixtures.everything("a")), mapper.map(Fixtures.inexact("b"))));
            assertThat(graph.store().undated()).isEqualTo(1);
            LocalDate day = LocalDate.of(2024, 3, 6);
            assertThat(dated.published()).isEqualTo(day);
            try (NewsGraph then = graph.asOf(day)) {
                assertThat(then.articles()).extracting(Article::id).containsExactly("a");
            }
            assertThatThrownBy(() -> graph.asOf(day.minusDays(1)))
                    .isInstanceOf(RapporteurException.class)
                    .hasMessage(
                            "Nothing in the store had been published by 2024-03-05; its first article with a date is "
                                    + "of 2024-03-06.")
                    .extracting(e -> ((RapporteurException) e).code())
                    .isEqualTo(ErrorCode.VALUE_UNKNOWN);
            graph.remove("a");
            assertThatThrownBy(() -> graph.asOf(day)).hasMessageContaining("none of its articles has a date.");
        }
    }

    @Test
    void whatPeopleDecidedCountsAndNothingCanBeAdded() {
        try (NewsGraph graph = NewsGraphTest.withoutModels()) {
            graph.store().add(List.of(new ArticleMapper().map(Fixtures.everything("a"))));
            graph.curation().rename("Bo Chen", "Chen Bo", Decision.now("jane", "his own order"));
            try (NewsGraph then = graph.asOf(LocalDate.of(2024, 3, 6))) {
                assertThat(then.actors())
                        .extracting(fact -> fact.actor().label())
                        .contains("Chen Bo");
                assertThatThrownBy(() -> then.remove("a"))
                        .isInstanceOf(RapporteurException.class)
                        .extracting(e -> ((RapporteurException) e).code())
                        .isEqualTo(ErrorCode.STORE_READ_ONLY);
            }
            assertThat(graph.stats().articles()).isEqualTo(1);
        }
    }

    private static NewsGraph asOf(LocalDate day) {
        return new NewsGraph(ExampleGraphs.store().asOf(day), () -> {
            throw new AssertionError("a unit test loads no models");
        });
    }

    private static String nquads(NewsStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(ExportFormat.NQUADS, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
