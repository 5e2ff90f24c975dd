package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.store.NewsStore;

class QueryBenchTest {
    @Test
    void copiesAnswerAsTheOriginalDoesAndEveryQuestionIsMeasured() {
        try (NewsStore large = NewsStore.inMemory(StoreCopies.linker())) {
            new StoreCopies(ExampleGraphs.store()).into(large, 6);
            assertThat(large.stats().articles())
                    .isEqualTo(6 * ExampleGraphs.store().stats().articles());
            int met = meetings(ExampleGraphs.store(), "Antony Blinken");
            assertThat(met).isPositive();
            assertThat(meetings(large, "Antony Blinken"))
                    .as("five copies share a cast")
                    .isEqualTo(5 * met);
            assertThat(meetings(large, "Antony Blinken 1o")).isEqualTo(met);

            List<String> measured = new ArrayList<>();
            new QueryBench(large, Duration.ofSeconds(60), 4).run(time -> {
                assertThat(time.stopped()).isZero();
                measured.add(time.question().split(" ")[0]);
            });
            assertThat(measured)
                    .contains("search")
                    .containsAll(NamedQueries.all().stream()
                            .map(query -> query.name())
                            .toList());
        }
    }

    private static int meetings(NewsStore store, String actor) {
        return new QueryRunner(store, Duration.ofSeconds(30))
                .rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", actor))
                .size();
    }
}
