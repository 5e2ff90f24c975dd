package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;

/**
 * What the program gets wrong in the examples is no golden truth, though {@code queries/answers/} shows it: each line
 * of {@code known-misses.tsv} is an expected failure, and speaks up when it passes.
 */
class KnownMissesTest {
    private static final Path MISSES = Path.of("src/test/resources/known-misses.tsv");

    /** A line: the answer to the query has that value for that article, or should have it. */
    record Miss(String query, String article, String column, String miss, String value, String why) {
        static Miss of(String line) {
            String[] cells = line.split("\t");
            assertThat(cells).as(line).hasSize(6);
            return new Miss(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    static List<Miss> misses() throws IOException {
        return Files.readAllLines(MISSES).stream().skip(1).map(Miss::of).toList();
    }

    @ParameterizedTest
    @MethodSource("misses")
    void isStillMissed(Miss miss) {
        List<Map<String, String>> rows = new QueryRunner(ExampleGraphs.store(), Duration.ofSeconds(60))
                .rows(NamedQueries.find(miss.query()), Map.of());
        assertThat(rows)
                .as("the article is known")
                .anyMatch(row -> miss.article().equals(row.get("id")));
        boolean there = rows.stream()
                .anyMatch(row ->
                        miss.article().equals(row.get("id")) && miss.value().equals(row.get(miss.column())));
        assertThat(miss.miss()).isIn("wrong", "missing");
        assertThat(there)
                .as("This is mended; take it out of " + MISSES + ": " + miss)
                .isEqualTo(miss.miss().equals("wrong"));
    }
}
