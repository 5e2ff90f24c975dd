package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Linked;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;
import org.rapporteur.store.NewsStore;

class SentencesTest {
    private static final String BODY = "Vale opens its port 🐟 today\n\n"
            + "The port was closed for a year. Dr. Ann Lee opened it on Monday,\twith a ribbon. Nobody came.\n\n"
            + "Ships wait.";

    private final Sentences sentences = Sentences.of(BODY);

    private static Span span(String words) {
        return Fixtures.span(BODY, words);
    }

    @Test
    void givesTheSentenceAndItsNeighboursOnOneLine() {
        Span opened = span("opened it");
        assertThat(sentences.around(opened)).isEqualTo("Dr. Ann Lee opened it on Monday, with a ribbon.");
        assertThat(sentences.before(opened)).isEqualTo("The port was closed for a year.");
        assertThat(sentences.after(opened)).isEqualTo("Nobody came.");
    }

    @Test
    void givesWhatStandsThereBehindACharacterOfTwoUnitsToo() {
        assertThat(sentences.words(span("🐟 today"))).isEqualTo("🐟 today");
        assertThat(sentences.words(span("Monday,").union(span("with")))).isEqualTo("Monday, with");
        assertThat(sentences.words(new Span(5000, 5001))).isEmpty();
    }

    @Test
    void isFoundAgainInAnEqualBodyAndNotInAnother() {
        Sentences again = Sentences.of(new StringBuilder(BODY).toString());
        assertThat(again.around(span("opened it"))).isEqualTo(sentences.around(span("opened it")));
        Sentences other = Sentences.of(BODY.replace("Dr. Ann Lee", "Dr. Eva Ode"));
        assertThat(other.around(span("opened it"))).isEqualTo("Dr. Eva Ode opened it on Monday, with a ribbon.");
    }

    @Test
    void aSpanOverTwoSentencesHasBoth() {
        Span both = span("ribbon").union(span("Nobody"));
        assertThat(sentences.around(both)).endsWith("with a ribbon. Nobody came.");
        assertThat(sentences.after(both)).isEqualTo("Ships wait.");
    }

    @Test
    void atTheEndsThereIsNoNeighbour() {
        assertThat(sentences.before(span("Vale"))).isEmpty();
        assertThat(sentences.after(span("wait"))).isEmpty();
        assertThat(sentences.around(new Span(5000, 5001))).isEmpty();
        assertThat(sentences.before(new Span(5000, 5001))).isEmpty();
        assertThat(sentences.after(new Span(5000, 5001))).isEmpty();
    }

    @Test
    void givesTheParagraphs() {
        Article article = Article.of("port", BODY);
        assertThat(article.text(sentences.paragraph(span("Monday"))))
                .startsWith("The port was")
                .endsWith("Nobody came.");
        assertThat(article.text(sentences.paragraph(span("Nobody").union(span("Ships")))))
                .startsWith("The port was")
                .endsWith("Ships wait.");
        assertThat(sentences.paragraph(new Span(5000, 5001))).isEqualTo(new Span(5000, 5001));
    }

    @Test
    void aQueryAsksForSentences() {
        String sparql = """
                PREFIX f: <https://w3id.org/rapporteur/function#>
                SELECT ?before ?sentence ?after ?words ?none {
                  VALUES (?body ?begin ?end) { ("One came. Two went. 🐟 stayed." 10 13) ("One came." 4 1) ("One." "a" 1) }
                  BIND(f:sentenceBefore(?body, ?begin, ?end) AS ?before)
                  BIND(f:sentence(?body, ?begin, ?end) AS ?sentence)
                  BIND(f:sentenceAfter(?body, ?begin, ?end) AS ?after)
                  BIND(f:words(?body, ?begin, ?end) AS ?words)
                  BIND(f:words(?body, ?begin, 99) AS ?none)
                }
                """;
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            List<Map<String, String>> rows =
                    new QueryRunner(store, Duration.ZERO).rows(NamedQueries.inline(sparql), Map.of());
            assertThat(rows)
                    .containsExactly(
                            Map.of(
                                    "before",
                                    "One came.",
                                    "sentence",
                                    "Two went.",
                                    "after",
                                    "🐟 stayed.",
                                    "words",
                                    "Two"),
                            Map.of(),
                            Map.of());
        }
    }
}
