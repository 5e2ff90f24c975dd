package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;

/**
 * Every query of {@code queries/} gives, over the examples, the answer in {@code queries/answers/}: a first line with
 * the parameters as one would type them, then the table as tab-separated values.
 */
class QueryAnswersTest {
    private static final Path ANSWERS = Path.of("queries/answers");
    private static final Pattern PARAMETER = Pattern.compile("--(\\w+) (?:\"([^\"]*)\"|(\\S+))");

    static List<NamedQuery> queries() {
        return NamedQueries.all();
    }

    @Test
    void thereAreAtLeastTwelveQuestions() {
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void noAnswerIsWithoutItsQuery() throws IOException {
        try (var files = Files.list(ANSWERS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            queries().stream().map(NamedQuery::name).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void givesItsAnswer(NamedQuery query) throws IOException {
        Path file = ANSWERS.resolve(query.name() + ".tsv");
        String parameters = Files.exists(file) ? Files.readAllLines(file).get(0) : "#";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(ExampleGraphs.store(), Duration.ofSeconds(60))
                .run(query, values(parameters), ResultFormat.TSV, out);
        String answer = parameters + "\n" + out.toString(StandardCharsets.UTF_8);
        Expected.ANSWERS.assertSame(file, answer);
        assertThat(answer.lines().count())
                .as("rows: a question that nothing answers shows nothing")
                .isGreaterThan(2);
    }

    static Map<String, String> values(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(line);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return values;
    }
}
