package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

class QueryRunnerTest {
    private static NewsStore store;
    private static QueryRunner runner;

    @BeforeAll
    static void build() {
        store = NewsStore.inMemory(LINKER);
        ArticleMapper mapper = new ArticleMapper();
        store.add(Fixtures.many(2).stream().map(mapper::map).toList());
        runner = new QueryRunner(store, Duration.ofSeconds(30));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        "meetings-of-actor",
                        Map.of("actor", "Bo Chen", "with", "Lee", "place", "geneva"),
                        4,
                        "host",
                        "Ann Lee"),
                Arguments.of("meetings-of-actor", Map.of("actor", "ANN LEE"), 4, "other", "Bo Chen"),
                // The two articles have the same text, and copies of one text count once.
                Arguments.of("occasions", Map.of("actor", "bo chen"), 1, "articles", "1"),
                Arguments.of("timeline-of-actor", Map.of("actor", "Ann Lee"), 1, "other", "Bo Chen"),
                Arguments.of("names-of-actor", Map.of("actor", "Bo Chen"), 1, "name", "Bo Chen"),
                Arguments.of("possible-duplicates", Map.of(), 0, "", ""),
                Arguments.of("shared-partners", Map.of("one", "Ann Lee", "other", "Bo Chen"), 0, "", ""),
                Arguments.of("issue-course", Map.of("issue", "fishing rights"), 2, "status", "easing"),
                Arguments.of("newly-disputed", Map.of("month", "2024-03"), 1, "issueLabel", "fishing rights"),
                Arguments.of("changed-positions", Map.of(), 0, "", ""),
                Arguments.of("said-at-meetings", Map.of(), 2, "speakerLabel", "Ann Lee"),
                Arguments.of("same-quotation", Map.of(), 2, "difference", "the fullest telling"),
                Arguments.of("copies-of-article", Map.of(), 1, "copies", "2"),
                Arguments.of("copies-of-article", Map.of("article", "ARTICLE-0.txt"), 1, "longer", "0"),
                Arguments.of("copies-of-article", Map.of("article", "nobody's"), 0, "", ""),
                Arguments.of("side-said-about", Map.of("side", "Freedonia", "about", "Ann Lee"), 0, "", ""),
                Arguments.of("meetings-denied", Map.of(), 0, "", ""),
                Arguments.of("conflicting-accounts", Map.of(), 0, "", ""),
                Arguments.of("planned-meetings", Map.of(), 0, "", ""),
                Arguments.of("meetings-cancelled", Map.of(), 0, "", ""),
                Arguments.of("telling-of-occasion", Map.of("actor", "Ann Lee"), 8, "status", "happened"),
                Arguments.of("telling-of-issue", Map.of("issue", "fishing rights"), 4, "called", "fishing rights"),
                Arguments.of(
                        "outlets-compared",
                        Map.of("first", "The Example Times", "second", "The Example Times"),
                        9,
                        "aspect",
                        "issue"),
                Arguments.of("one-meeting-away", Map.of("actor", "Ann Lee"), 0, "", ""),
                Arguments.of("statements-of-actor", Map.of("actor", "lee"), 2, "text", "useful 🐟 … overdue"),
                Arguments.of(
                        "statements-of-actor", Map.of("actor", "Bo Chen", "about", "freedonia"), 2, "negated", "true"),
                Arguments.of("statements-of-actor", Map.of("actor", "Bo Chen", "word", "banana"), 0, "", ""),
                Arguments.of("quotations", Map.of(), 2, "text", "useful 🐟 … overdue"),
                Arguments.of("quotations", Map.of("speaker", "Lee", "word", "useful"), 2, "mode", "mixed"),
                Arguments.of("who-accused-whom", Map.of(), 0, "", ""),
                Arguments.of("what-is-new", Map.of("since", "2024-03"), 8, "news", "issue"),
                Arguments.of("what-is-new", Map.of("since", "2024-03-07"), 0, "", ""),
                Arguments.of("disputes-of", Map.of("party", "Freedonia"), 2, "other", "protesters"),
                Arguments.of("disputes-of", Map.of("party", "the Foreign Ministry of Freedonia"), 0, "", ""),
                Arguments.of("issue-course", Map.of("issue", "fishing"), 2, "status", "easing"),
                Arguments.of("statements-by-confidence", Map.of("least", "0.75"), 4, "confidence", "1.0"),
                Arguments.of("statements-by-confidence", Map.of("below", "0.8"), 4, "confidence", "0.7"),
                Arguments.of(
                        "disputes-between",
                        Map.of("first", "Freedonia", "second", "protesters"),
                        2,
                        "words",
                        "fishing rights"),
                Arguments.of(
                        "positions-on-issue",
                        Map.of("issue", "the fishing question"),
                        4,
                        "words",
                        "promised to open its ports"),
                Arguments.of("issues-by-articles", Map.of("status", "easing", "from", "2024-03-06"), 1, "claims", "1"),
                Arguments.of("actor-record", Map.of("actor", "Ann Lee"), 2, "roleName", "foreign minister"),
                Arguments.of("active-actors", Map.of("least", "1"), 4, "claims", "1"),
                Arguments.of("active-actors", Map.of("least", "2", "publisher", "The Example Times"), 3, "claims", "2"),
                Arguments.of("claims", Map.of("source", "Bo Chen"), 2, "type", "Meeting"),
                Arguments.of(
                        "evidence-of-finding",
                        Map.of("finding", "https://w3id.org/rapporteur/data/article/article-0.txt#meeting-1"),
                        2,
                        "words",
                        "met Bo Chen in the Old Hall in Geneva"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersTheShippedQueries(String name, Map<String, String> values, int expected, String column, String first) {
        List<Map<String, String>> rows = runner.rows(NamedQueries.find(name), values);
        assertThat(rows).hasSize(expected);
        if (expected > 0) {
            assertThat(rows.get(0)).containsEntry(column, first);
        }
    }

    @Test
    void everyShippedQueryHasAnAnswerHere() {
        List<String> tested = Stream.concat(
                        answers().map(arguments -> (String) arguments.get()[0]),
                        Stream.of("who-met-whom", "who-said-what", "disputed-issues"))
                .distinct()
                .toList();
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        NamedQueries.all().stream().map(NamedQuery::name).collect(Collectors.toList()));
    }

    @Test
    void whatASideSaidAboutWordsHoldsTheWords() {
        QueryRunner examples = new QueryRunner(ExampleGraphs.store(), Duration.ofSeconds(30));
        NamedQuery query = NamedQueries.find("side-said-about");
        // Words that name nothing do not stand for whatever anything is about.
        assertThat(examples.rows(query, Map.of("side", "United States", "about", "xqzzy")))
                .isEmpty();
        assertThat(examples.rows(query, Map.of("side", "United States", "about", " th")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("text")).containsIgnoringCase("th"));
    }

    @Test
    void takesAValueAsAValue() {
        String attack = "x\") } ; DROP ALL ; SELECT * { ?s ?p \"";
        assertThat(runner.rows(NamedQueries.find("quotations"), Map.of("word", attack)))
                .isEmpty();
        assertCode(
                ErrorCode.ACTOR_UNKNOWN, () -> runner.rows(NamedQueries.find("who-met-whom"), Map.of("actor", attack)));
        assertThat(store.stats().articles()).isEqualTo(2);
    }

    @Test
    void writesEveryFormat() {
        NamedQuery query = NamedQueries.inline("SELECT ?x ?y { VALUES (?x ?y) { (\"a,b\" rap:Meeting) (\"é\" UNDEF) } }"
                .replace("rap:Meeting", "<https://w3id.org/rapporteur/ns#Meeting>"));
        assertThat(run(query, ResultFormat.CSV))
                .isEqualTo("x,y\r\n\"a,b\",https://w3id.org/rapporteur/ns#Meeting\r\né,\r\n");
        assertThat(run(query, ResultFormat.TSV))
                .isEqualTo("?x\t?y\n\"a,b\"\t<https://w3id.org/rapporteur/ns#Meeting>\n\"é\"\t\n");
        assertThat(run(query, ResultFormat.JSON)).contains("\"bindings\"", "\"value\": \"é\"");
        assertThat(run(query, ResultFormat.TABLE)).isEqualTo("""
                x    y
                ───  ───────────
                a,b  rap:Meeting
                é
                2 rows
                """);
        assertThat(ResultFormat.named("Json")).isEqualTo(ResultFormat.JSON);
        assertCode(ErrorCode.FORMAT_UNKNOWN, () -> ResultFormat.named("word"));
    }

    @Test
    void alignsWideLettersAndCutsLongTexts() {
        NamedQuery query = NamedQueries.inline("SELECT ?x ?y { VALUES (?x ?y) { (\"王正元\" \"1\") (\"e\u0301\" \"2\") (\""
                + "w".repeat(70) + "\" \"3\") } }");
        List<String> lines = run(query, ResultFormat.TABLE).lines().toList();
        assertThat(lines.get(2)).isEqualTo("王正元" + " ".repeat(54) + "  1");
        assertThat(lines.get(3)).isEqualTo("e\u0301" + " ".repeat(59) + "  2");
        assertThat(lines.get(4)).isEqualTo("w".repeat(59) + "…  3");
    }

    @Test
    void answersAskConstructAndDescribe() {
        NamedQuery ask = NamedQueries.inline("ASK { ?s ?p ?o }");
        assertThat(run(ask, ResultFormat.TABLE)).isEqualTo("yes\n");
        assertThat(run(ask, ResultFormat.JSON)).contains("true");
        NamedQuery construct = NamedQueries.inline("CONSTRUCT { <urn:a> <urn:b> \"c\" } {}");
        assertThat(run(construct, ResultFormat.TABLE)).contains("\"c\"");
        assertThat(run(construct, ResultFormat.JSON)).contains("urn:a");
        assertCode(ErrorCode.FORMAT_UNKNOWN, () -> run(construct, ResultFormat.CSV));
        assertThat(run(
                        NamedQueries.inline("DESCRIBE <https://w3id.org/rapporteur/data/person/ann-lee>"),
                        ResultFormat.TABLE))
                .contains("\"Ann Lee\"");
        assertCode(ErrorCode.QUERY_FAILED, () -> runner.rows(ask, Map.of()));
    }

    @Test
    void saysWhereTheSyntaxIsWrong() {
        assertThatThrownBy(() -> run(NamedQueries.inline("SELECT ?x\nWHERE { ?x ?y }"), ResultFormat.CSV))
                .hasMessageContaining("line 2, column 15")
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.QUERY_SYNTAX);
        assertCode(ErrorCode.QUERY_SYNTAX, () -> run(NamedQueries.inline(""), ResultFormat.CSV));
        assertCode(
                ErrorCode.QUERY_SYNTAX, () -> run(NamedQueries.inline("SELECT ?x { ?x none:b 1 }"), ResultFormat.CSV));
    }

    @Test
    void refusesUpdates() {
        for (String update : List.of("CLEAR ALL", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL")) {
            assertCode(ErrorCode.QUERY_UPDATE, () -> run(NamedQueries.inline(update), ResultFormat.CSV));
        }
    }

    @Test
    void checksParameters() {
        NamedQuery query = NamedQueries.find("who-met-whom");
        assertCode(ErrorCode.QUERY_PARAMETER, () -> runner.rows(query, Map.of("nobody", "x")));
        assertCode(ErrorCode.QUERY_PARAMETER, () -> runner.rows(NamedQueries.find("meetings-of-actor"), Map.of()));
        assertCode(
                ErrorCode.QUERY_PARAMETER,
                () -> runner.rows(NamedQueries.find("statements-by-confidence"), Map.of("least", "high")));
        assertCode(
                ErrorCode.QUERY_PARAMETER,
                () -> runner.rows(NamedQueries.find("evidence-of-finding"), Map.of("finding", "a b")));
    }

    @Test
    void stopsAQueryThatTakesTooLong() {
        NamedQuery endless =
                NamedQueries.inline("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }");
        QueryRunner impatient = new QueryRunner(store, Duration.ofMillis(100));
        assertCode(ErrorCode.QUERY_TIMEOUT, () -> impatient.rows(endless, Map.of()));
    }

    @Test
    void reachesNoOtherEndpoint() {
        NamedQuery service = NamedQueries.inline("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");
        assertCode(ErrorCode.QUERY_FAILED, () -> runner.rows(service, Map.of()));
    }

    private static String run(NamedQuery query, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        runner.run(query, Map.of(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }
}
