package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;
import org.rapporteur.store.NewsStore;

/** The three queries and their variables are a contract with those who evaluate. */
class ContractQueriesTest {
    private static final Article ARTICLE = Fixtures.everything("visit.txt").article();
    private static final String IRI = "https://w3id.org/rapporteur/data/article/visit.txt";

    private static NewsStore store;
    private static QueryRunner runner;

    @BeforeAll
    static void build() {
        store = NewsStore.inMemory(LINKER);
        store.add(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
        runner = new QueryRunner(store, Duration.ofSeconds(30));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void whoMetWhom() {
        List<Map<String, String>> rows = rows("who-met-whom", Map.of());

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .containsEntry("id", "visit.txt")
                .containsEntry("meeting", IRI + "#meeting-1")
                .containsEntry("kind", "talks")
                .containsEntry("status", "happened")
                .containsEntry("date", "2024-03-05")
                .containsEntry("place", "Geneva")
                .containsEntry("participant", "https://w3id.org/rapporteur/data/person/ann-lee")
                .containsEntry("participantLabel", "Ann Lee");
        assertThat(words(rows.get(0), "begin", "end")).isEqualTo("met Bo Chen in the Old Hall in Geneva");
        assertThat(rows.get(1)).containsEntry("place", "Old Hall");
        assertThat(rows.get(2)).containsEntry("participantLabel", "Bo Chen");
    }

    @Test
    void whoMetWhomOfAnActorAndStatus() {
        assertThat(rows("who-met-whom", Map.of("actor", "lee", "status", "happened")))
                .hasSize(4);
        assertThat(rows("who-met-whom", Map.of("actor", "Freedonia"))).isEmpty();
        assertThat(rows("who-met-whom", Map.of("status", "denied"))).isEmpty();
    }

    @Test
    void whoSaidWhat() {
        List<Map<String, String>> rows = rows("who-said-what", Map.of());

        assertThat(rows)
                .extracting(row -> words(row, "begin", "end"))
                .containsExactly(
                        "useful 🐟",
                        "overdue",
                        "Freedonia had promised to open its ports",
                        "to open its ports",
                        "the ports will stay closed");
        assertThat(rows.get(1))
                .containsEntry("statement", IRI + "#statement-1")
                .containsEntry("speakerLabel", "Ann Lee")
                .containsEntry("mode", "mixed")
                .containsEntry("act", "praise")
                .doesNotContainKey("addresseeLabel");
        assertThat(words(rows.get(1), "sourceBegin", "sourceEnd")).isEqualTo("Lee");
        assertThat(words(rows.get(1), "cueBegin", "cueEnd")).isEqualTo("said");
        assertThat(rows.get(2)).containsEntry("addresseeLabel", "Ann Lee");
        assertThat(rows.get(4))
                .containsEntry("statement", IRI + "#attitude-4")
                .containsEntry("speakerLabel", "protesters")
                .doesNotContainKeys("sourceBegin", "cueBegin");
    }

    @Test
    void whoSaidWhatOfASpeakerAndAct() {
        assertThat(rows("who-said-what", Map.of("speaker", "Freedonia"))).hasSize(1);
        assertThat(rows("who-said-what", Map.of("act", "praise"))).hasSize(2);
    }

    @Test
    void disputedIssues() {
        List<Map<String, String>> rows = rows("disputed-issues", Map.of("issue", "The Fishing Question"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .containsEntry("id", "visit.txt")
                .containsEntry("dispute", IRI + "#dispute-1")
                .containsEntry("issue", "https://w3id.org/rapporteur/data/issue/fishing-rights")
                .containsEntry("issueLabel", "fishing rights")
                .containsEntry("status", "easing")
                .containsEntry("partyLabel", "Freedonia");
        assertThat(words(rows.get(1), "begin", "end")).isEqualTo("fishing rights");
    }

    private static List<Map<String, String>> rows(String query, Map<String, String> values) {
        return runner.rows(NamedQueries.find(query), values);
    }

    private static String words(Map<String, String> row, String begin, String end) {
        return ARTICLE.text(new Span(Integer.parseInt(row.get(begin)), Integer.parseInt(row.get(end))));
    }
}
