package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(prepared(Map.of("from", "2020"))).doesNotContain("COUNT");
        assertThat(prepared(Map.of("publisher", "Harbour Times", "to", "2024"))).doesNotContain("COUNT");
    }

    /** The rows as they are counted from the articles. */
    private static List<List<String>> counted(Map<String, String> values) {
        BindingBuilder terms = BindingFactory.builder();
        values.forEach((name, value) -> terms.add(Var.alloc("_" + name), NodeFactory.createLiteralString(value)));
        Binding given = terms.build();
        Query query = Narrowing.of(ACTIVE, PreparedQuery.parse(ACTIVE), given, Map.of());
        return ExampleGraphs.store().read(dataset -> {
            try (QueryExec execution = QueryExec.dataset(dataset.asDatasetGraph())
                    .query(query)
                    .substitution(given)
                    .build()) {
                List<List<String>> rows = new ArrayList<>();
                execution
                        .select()
                        .forEachRemaining(row -> rows.add(query.getProjectVars().stream()
                                .map(row::get)
                                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                                .toList()));
                return rows;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({",,", "2024-09,,", ",2024-10-15,", "2024,2024-09-30,", ",,Harbour Times", "2024-03,2025,Harbour Times"})
    void countsAsSparqlDoesWhateverLimitsTheArticles(String from, String to, String publisher) {
        Map<String, String> values = new HashMap<>();
        values.put("from", from);
        values.put("to", to);
        values.put("publisher", publisher);
        values.values().removeIf(Objects::isNull);
        assertThat(rows(ExampleGraphs.store(), values).stream()
                        .map(row -> List.copyOf(row.values()))
                        .toList())
                .isEqualTo(counted(values));
    }

    @Test
    void givesTheRowsThatCountingGives() {
        assertThat(isRight(ExampleGraphs.store())).isTrue();
        assertThat(rows(ExampleGraphs.store(), Map.of())).isNotEmpty();
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
