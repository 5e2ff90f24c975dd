package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.store.NewsStore;

class QueryBenchTest {
    @Test
    void copiesAnswerAsTheOriginalDoesAndEveryQuestionIsMeasured() {
        ArticleMapper mapper = new ArticleMapper();
        try (NewsStore small = NewsStore.inMemory(LINKER);
                NewsStore large = NewsStore.inMemory(StoreCopies.linker())) {
            small.add(Fixtures.many(1).stream().map(mapper::map).toList());
            new StoreCopies(small).into(large, 6);
            assertThat(large.stats().articles()).isEqualTo(6);
            int met = meetings(small, "Ann Lee");
            assertThat(met).isPositive();
            assertThat(meetings(large, "Ann Lee"))
                    .as("five copies share a cast")
                    .isEqualTo(5 * met);
            assertThat(meetings(large, "Ann Lee 1o")).isEqualTo(met);

            List<String> measured = new ArrayList<>();
            QueryBench bench = new QueryBench(large, Duration.ofSeconds(60), 2);
            bench.run(Set.of(), time -> {
                assertThat(time.stopped()).isZero();
                measured.add(time.question().split(" ")[0]);
            });
            assertThat(measured)
                    .contains("search")
                    .containsAll(NamedQueries.all().stream()
                            .map(query -> query.name())
                            .toList());

            measured.clear();
            bench.run(Set.of("who-met-whom"), time -> measured.add(time.question()));
            assertThat(measured).containsExactly("who-met-whom --actor", "who-met-whom");
        }
    }

    private static int meetings(NewsStore store, String actor) {
        return new QueryRunner(store, Duration.ofSeconds(30))
                .rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", actor))
                .size();
    }
}
