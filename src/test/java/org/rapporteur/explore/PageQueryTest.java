package org.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of the pages, with and without a lens. */
class PageQueryTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/rapporteur/explore");
    private static final Lens FULL = Lens.of(Map.of(
            "from",
            "2024",
            "to",
            "2024-12",
            "outlet",
            "A",
            "least",
            "0.5",
            "claims",
            "none",
            "without",
            "country/CN",
            "named",
            "1"));

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(names()).contains("actor-issues", "occasion-accounts", "article-parts");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isSparqlBehindAQuestionHoweverOneLooks(String name) {
        String text = PageQuery.text(name, Lens.NONE);
        assertThat(text).startsWith("# ");
        assertThat(text.lines().findFirst().orElseThrow()).contains("?");
        QueryFactory.create(text);
        QueryFactory.create(PageQuery.text(name, FULL));
    }

    @Test
    void aLensPutsItsFiltersWhereTheFileSays() {
        assertThat(PageQuery.text("actor-issues", Lens.NONE)).doesNotContain("# lens", "# named", "_from");
        assertThat(PageQuery.text("actor-issues", FULL))
                .contains("?_from", "?_to", "?_outlet", "?_least", "?_without", "?other a rap:Group")
                .doesNotContain("country/CN");
    }
}
