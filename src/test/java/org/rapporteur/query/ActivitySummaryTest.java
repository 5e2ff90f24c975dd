package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.store.NewsStore;

/** Corrections are held to it where they are tested: {@code check} asks it after each. */
class ActivitySummaryTest {
    private static final NamedQuery ACTIVE = NamedQueries.find("active-actors");

    private static List<ArticleGraph> articles(String... ids) {
        ArticleMapper mapper = new ArticleMapper();
        return Stream.of(ids).map(id -> mapper.map(Fixtures.everything(id))).toList();
    }

    private static boolean isRight(NewsStore store) {
        SearchIndex index = SearchIndex.of(store);
        return store.read(dataset -> ActivitySummary.isRight(dataset.asDatasetGraph(), index));
    }

    private static String prepared(Map<String, String> values) {
        SearchIndex index = SearchIndex.of(ExampleGraphs.store());
        return ExampleGraphs.store()
                .read(dataset -> PreparedQuery.of(
                                ACTIVE,
                                values,
                                new ParameterValue.Reader(new StoredNames(dataset.asDatasetGraph(), index)))
                        .query()
                        .toString());
    }

    private static List<Map<String, String>> rows(NewsStore store, Map<String, String> values) {
        return new QueryRunner(store, Duration.ofSeconds(30)).rows(ACTIVE, values);
    }

    private static List<String> told(NewsStore store) {
        return rows(store, Map.of()).stream()
                .map(row -> row.get("label") + " " + row.get("total"))
                .toList();
    }

    @Test
    void countsNothingWhereNothingLimitsTheArticles() {
        assertThat(prepared(Map.of())).doesNotContain("COUNT").contains("VALUES");
        assertThat(prepared(Map.of("type", "person", "least", "2"))).doesNotContain("COUNT");
        assertThat(prepared(Map.of("from", "2020"))).contains("COUNT");
        assertThat(prepared(Map.of("publisher", "Harbour Times"))).contains("COUNT");
    }

    @Test
    void givesTheRowsThatCountingGives() {
        assertThat(isRight(ExampleGraphs.store())).isTrue();
        // Every article has a date after this one, so that the same articles are counted.
        assertThat(rows(ExampleGraphs.store(), Map.of()))
                .isNotEmpty()
                .isEqualTo(rows(ExampleGraphs.store(), Map.of("from", "1000")));
    }

    @Test
    void isRightWhateverComesAndGoes() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            assertThat(isRight(store)).isTrue();
            assertThat(rows(store, Map.of())).isEmpty();
            // Articles with one text: the second counts as a copy, until the first goes.
            store.add(articles("a", "b", "c"));
            assertThat(isRight(store)).isTrue();
            List<String> once = told(store);
            assertThat(once).contains("Ann Lee 1");
            store.remove("a");
            assertThat(isRight(store)).isTrue();
            assertThat(told(store)).isEqualTo(once);
            store.add(ExampleGraphs.all());
            store.add(articles("b"), true);
            assertThat(isRight(store)).isTrue();
            store.remove(List.of("b", "c"));
            assertThat(isRight(store)).isTrue();
            assertThat(rows(store, Map.of())).isEqualTo(rows(ExampleGraphs.store(), Map.of()));
        }
    }

    @Test
    void aStoreOfAnEarlierDayCountsItsOwnArticles() {
        LocalDate day =
                LocalDate.parse(SearchIndex.of(ExampleGraphs.store()).days().first());
        try (NewsStore then = ExampleGraphs.store().asOf(day)) {
            assertThat(isRight(then)).isTrue();
            assertThat(rows(then, Map.of()))
                    .hasSizeLessThan(rows(ExampleGraphs.store(), Map.of()).size());
        }
    }
}
