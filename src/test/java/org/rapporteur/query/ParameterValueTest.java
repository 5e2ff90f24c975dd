package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.QueryParameter.ValueType;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

class ParameterValueTest {
    private static final Set<ValueType> NAMED = Set.of(ValueType.ACTOR, ValueType.ISSUE, ValueType.TOPIC);
    private static final String LEE = "https://w3id.org/rapporteur/data/person/ann-lee";

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            meetings-of-actor | actor | Ann Leee | ACTOR_UNKNOWN | There is no actor “Ann Leee”. Did you mean Ann Lee?
            meetings-of-actor | actor | chne | ACTOR_UNKNOWN | There is no actor “chne”. Did you mean Bo Chen?
            meetings-of-actor | actor | xyzzy | ACTOR_UNKNOWN | There is no actor “xyzzy”. The question active-actors lists actors.
            meetings-of-actor | actor | fishing rights | ACTOR_UNKNOWN | There is no actor “fishing rights”.
            disputed-issues | issue | fishng rights | VALUE_UNKNOWN | There is no issue “fishng rights”. Did you mean fishing rights?
            disputed-issues | issue | xyzzy | VALUE_UNKNOWN | There is no issue “xyzzy”. The question issues-by-articles lists issues.
            possible-duplicates | name | Leee | ACTOR_UNKNOWN | There is no actor “Leee”. Did you mean Ann Lee?
            who-met-whom | status | hapened | QUERY_PARAMETER | must be one of: happened, scheduled, possible, cancelled, denied; not “hapened”. Did you mean happened?
            who-said-what | act | shout | QUERY_PARAMETER | must be one of: assess, accuse, demand, promise, agree, deny, warn, praise, hope; not “shout”.
            newly-disputed | month | May 2024 | QUERY_PARAMETER | must be a year and month, such as 2024-05, not “May 2024”.
            newly-disputed | month | 2024-13 | QUERY_PARAMETER | must be a year and month
            planned-meetings | from | 5 March | QUERY_PARAMETER | must be a date, a year and month, or a year, such as 2024-03-05, not “5 March”.
            planned-meetings | from | 2024-02-30 | QUERY_PARAMETER | must be a date
            who-met-whom | place | Genva | VALUE_UNKNOWN | No meeting of the store is at a place “Genva”. Did you mean Geneva?
            who-met-whom | place | xyzzy | VALUE_UNKNOWN | No meeting of the store is at a place “xyzzy”.
            who-met-whom | from | soon | QUERY_PARAMETER | must be a date, a year and month, or a year, such as 2024-05, not “soon”.
            statements-by-confidence | least | 80 | QUERY_PARAMETER | must be a number from 0 to 1, such as 0.8, not “80”.
            active-actors | least | many | QUERY_PARAMETER | must be a number, such as 2, not “many”.
            telling-of-occasion | occasion | https://w3id.org/rapporteur/data/occasion/none | VALUE_UNKNOWN | There is no occasion <https://w3id.org/rapporteur/data/occasion/none>, nor a meeting of that IRI.
            issue-course | window | a month | QUERY_PARAMETER | must be a number of days or weeks, such as 30d, not “a month”.
            issue-course | window | 0d | QUERY_PARAMETER | must be a number of days or weeks
            outlets-compared | first | The Exampel Times | VALUE_UNKNOWN | There is no publisher “The Exampel Times”. Did you mean The Example Times?
            outlets-compared | occasion | a meeting | QUERY_PARAMETER | must be an IRI
            timeline-of-actor | status | canceled | QUERY_PARAMETER | not “canceled”. Did you mean cancelled?
            timeline-of-actor | place | Genva | VALUE_UNKNOWN | Did you mean Geneva?
            conflicting-accounts | publisher | Example Tmes | VALUE_UNKNOWN | Did you mean The Example Times?
            active-actors | type | persons | QUERY_PARAMETER | must be one of: person, organization, country, group; not “persons”. Did you mean person?
            evidence-of-finding | finding | https://w3id.org/rapporteur/data/article/none#meeting-1 | VALUE_UNKNOWN | There is no finding <https://w3id.org/rapporteur/data/article/none#meeting-1>.
            """)
    void whatDoesNotExistIsAnErrorWithHelp(String query, String name, String value, ErrorCode code, String help) {
        Map<String, String> values = required(NamedQueries.find(query));
        values.put(name, value);
        assertThatThrownBy(() -> runner.rows(NamedQueries.find(query), values))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining(help)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }

    /** A value that the store knows for each parameter that the query cannot do without. */
    private static Map<String, String> required(NamedQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(QueryParameter::required)
                .forEach(one -> values.put(
                        one.name(),
                        switch (one.type()) {
                            case DATE -> "2024";
                            case MONTH -> "2024-03";
                            case PUBLISHER -> "The Example Times";
                            case ISSUE -> "fishing rights";
                            default -> "Bo Chen";
                        }));
        return values;
    }

    @Test
    void aPublisherIsNamedInAnyCase() {
        NamedQuery query = NamedQueries.inline("""
                # What does a publisher publish?
                # @param publisher @publisher whose, e.g. "The Example Times"
                SELECT ?article { ?article <https://schema.org/publisher>/<https://schema.org/name> ?_publisher }
                """);
        assertThat(runner.rows(query, Map.of("publisher", "the example times"))).hasSize(2);
        assertThatThrownBy(() -> runner.rows(query, Map.of("publisher", "Exampel Times")))
                .hasMessageContaining("There is no publisher “Exampel Times”. Did you mean The Example Times?");
        assertThatThrownBy(() -> runner.rows(query, Map.of("publisher", "Gazette")))
                .hasMessageContaining("The publishers are: The Example Times.");
    }

    @Test
    void whatExistsWithoutAnAnswerGivesNoRows() {
        assertThat(runner.rows(NamedQueries.find("who-met-whom"), Map.of("actor", "Freedonia")))
                .isEmpty();
        assertThat(runner.rows(NamedQueries.find("who-met-whom"), Map.of("status", "denied")))
                .isEmpty();
    }

    @Test
    void aMonthWithoutArticlesIsToldOf() {
        NamedQuery query = NamedQueries.find("newly-disputed");
        assertThat(runner.run(query, Map.of("month", "2024-04"), ResultFormat.CSV, new ByteArrayOutputStream()))
                .containsExactly("No article of the store is of 2024-04; they are from 2024-03-06 to 2024-03-06.");
        assertThat(runner.run(query, Map.of("month", "2024-03"), ResultFormat.CSV, new ByteArrayOutputStream()))
                .isEmpty();
    }

    @Test
    void anOccasionIsNamedByItsIriOrThatOfAnyAccount() {
        NamedQuery query = NamedQueries.find("telling-of-occasion");
        List<Map<String, String>> all = runner.rows(query, Map.of());
        Map<String, String> account = all.get(0);
        for (String column : List.of("node", "meeting")) {
            assertThat(runner.rows(query, Map.of("occasion", account.getOrDefault(column, ""))))
                    .as(column)
                    .isEqualTo(all);
        }
    }

    @Test
    void aWindowMayBeOfDaysOrWeeks() {
        NamedQuery query = NamedQueries.find("issue-course");
        for (String window : List.of("7d", "1w", "1 week", "7 Days")) {
            assertThat(runner.rows(query, Map.of("issue", "fishing rights", "window", window)))
                    .as(window)
                    .extracting(row -> row.get("disputes"))
                    .as("both articles have the same text, and copies count once")
                    .containsOnly("1");
            assertThat(runner.rows(
                            query,
                            Map.of("issue", "fishing rights", "window", window, "publisher", "The Example Times")))
                    .extracting(row -> row.get("disputes"))
                    .containsOnly("2");
        }
        assertThat(runner.rows(query, Map.of("issue", "fishing rights")))
                .allSatisfy(row -> assertThat(row).doesNotContainKey("disputes"));
    }

    @Test
    void caseAccentsAndBlanksDoNotMatter() {
        for (String name : List.of("ann lee", " Ann Lee ", "Ánn  Lée", "ann-lee")) {
            assertThat(runner.rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", name)))
                    .as(name)
                    .hasSize(4);
        }
        assertThat(runner.rows(NamedQueries.find("who-met-whom"), Map.of("status", "Happened")))
                .isNotEmpty();
    }

    static Stream<Arguments> namedParameters() {
        return NamedQueries.all().stream()
                .flatMap(query -> query.parameters().stream()
                        .filter(parameter -> NAMED.contains(parameter.type()))
                        .map(parameter -> Arguments.of(query.name(), parameter.name())));
    }

    @ParameterizedTest
    @MethodSource("namedParameters")
    void anIriAnswersAsTheNameDoesThatOnlyOneBears(String name, String parameter) {
        NamedQuery query = NamedQueries.find(name);
        Map<String, String> values = required(query);
        boolean issue = query.parameters().stream()
                .anyMatch(one -> one.name().equals(parameter) && one.type() == ValueType.ISSUE);
        values.put(parameter, issue ? "fishing rights" : "Ann Lee");
        List<Map<String, String>> byName = runner.rows(query, values);
        String iri = issue
                ? runner.rows(NamedQueries.find("issues-by-articles"), Map.of())
                        .get(0)
                        .getOrDefault("issue", "")
                : LEE;
        for (String way : List.of(iri, "<" + iri + ">", iri.replace("https://w3id.org/rapporteur/data/", "data:"))) {
            values.put(parameter, way);
            assertThat(runner.rows(query, values)).as(way).isEqualTo(byName);
        }
    }

    @Test
    void filtersKeepWhatTheySay() {
        NamedQuery met = NamedQueries.find("who-met-whom");
        for (Map<String, String> holding : List.of(
                Map.of("from", "2024-03-05", "to", "2024-03-05"),
                Map.of("from", "2024-03"),
                Map.of("to", "2024"),
                Map.of("place", "old hall"),
                Map.of("place", "Gèneva"),
                Map.of("publisher", "the example times"),
                Map.of("least", "0.9"))) {
            assertThat(runner.rows(met, holding)).as(holding.toString()).hasSize(8);
        }
        for (Map<String, String> excluding :
                List.of(Map.of("from", "2024-03-06"), Map.of("to", "2024-02"), Map.of("least", "0.91"))) {
            assertThat(runner.rows(met, excluding)).as(excluding.toString()).isEmpty();
        }
        // Of this statement it is known when it was said, of the others only when they were published.
        NamedQuery said = NamedQueries.find("who-said-what");
        assertThat(runner.rows(said, Map.of("to", "2024-03-05")))
                .extracting(row -> row.get("when"))
                .containsOnly("2024-03");
        assertThat(runner.rows(said, Map.of("from", "2024-03-06", "speaker", "Bo Chen")))
                .extracting(row -> row.get("when"))
                .containsOnly("published 2024-03-06");
    }

    @Test
    void issuesAreFoundByWordsOfTheirNames() {
        NamedQuery query = NamedQueries.find("disputed-issues");
        assertThat(runner.rows(query, Map.of("issue", "FISHING"))).hasSize(4);
        assertThat(runner.run(query, Map.of("issue", "question"), ResultFormat.CSV, new ByteArrayOutputStream()))
                .containsExactly("“question” is part of a name of the issue fishing rights "
                        + "(https://w3id.org/rapporteur/data/issue/fishing-rights).");
        assertThatThrownBy(() -> runner.rows(query, Map.of("issue", "fish"))).hasMessageContaining("There is no issue");
    }

    @Test
    void wordsOfSeveralIssuesMeanAllOfThem() {
        QueryRunner examples = new QueryRunner(ExampleGraphs.store(), Duration.ofSeconds(60));
        NamedQuery query = NamedQueries.find("disputed-issues");
        List<String> labels = examples.rows(NamedQueries.find("issues-by-articles"), Map.of()).stream()
                .map(row -> row.getOrDefault("issueLabel", ""))
                .toList();
        Map<String, Long> words = labels.stream()
                .flatMap(label -> Stream.of(label.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .filter(word -> word.length() > 2 && labels.stream().noneMatch(word::equalsIgnoreCase))
                        .distinct())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        String shared = words.entrySet().stream()
                .filter(word -> word.getValue() > 1)
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(examples.rows(query, Map.of("issue", shared)).stream()
                        .map(row -> row.get("issue"))
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(examples.run(query, Map.of("issue", shared), ResultFormat.CSV, new ByteArrayOutputStream()))
                .singleElement()
                .asString()
                .contains(" issues, and the answer is about all of them: ");
    }

    @Test
    void anIriThatIsNobodysIsAnError() {
        assertThatThrownBy(() -> runner.rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", LEE + "e")))
                .hasMessageContaining("There is no actor “" + LEE + "e”.");
    }

    @Test
    void aNameThatSeveralBearSaysWhoAnsweredAndAnIriChooses() {
        NamedQuery record = NamedQueries.find("actor-record");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> remarks = runner.run(record, Map.of("actor", "Protesters"), ResultFormat.CSV, out);
        List<String> actors = runner.rows(record, Map.of("actor", "protesters")).stream()
                .map(row -> row.get("actor"))
                .distinct()
                .toList();
        assertThat(actors).hasSize(2);
        assertThat(remarks)
                .containsExactly("“Protesters” is a name of 2 actors: protesters (" + actors.get(0) + "), protesters ("
                        + actors.get(1)
                        + "). The answer is about all of them; give the fuller label or the IRI of one to "
                        + "choose it.");
        assertThat(runner.rows(record, Map.of("actor", actors.get(1))))
                .extracting(row -> row.get("actor"))
                .containsOnly(actors.get(1));
        assertThat(runner.run(record, Map.of("actor", actors.get(1)), ResultFormat.CSV, out))
                .isEmpty();
    }

    /** An actor is a node, whoever bears its name: a query that seeks by labels would find others, or nothing. */
    @Test
    void aQueryThatTakesTheNodeForANameIsToldHowToWrite() {
        for (String pattern : List.of(
                "?who <http://www.w3.org/2000/01/rdf-schema#label> ?_actor",
                "?who <http://www.w3.org/2000/01/rdf-schema#label> ?name FILTER(LCASE(?name) = LCASE(?_actor))")) {
            NamedQuery query = NamedQueries.inline(
                    "# Who?\n# @param actor @actor who, e.g. \"Ann Lee\"\n" + "SELECT ?who { " + pattern + " }");
            for (String value : List.of("Ann Lee", LEE)) {
                assertThatThrownBy(() -> runner.rows(query, Map.of("actor", value)))
                        .as(pattern)
                        .hasMessageContaining("Write ?mention rap:identity ?_actor, or declare the parameter as @name");
            }
        }
        NamedQuery byName = NamedQueries.inline("""
                # Who?
                # @param actor @name who, e.g. "Ann Lee"
                SELECT ?who { ?who <http://www.w3.org/2000/01/rdf-schema#label> ?_actor }
                """);
        assertThat(runner.rows(byName, Map.of("actor", "Ann Lee"))).isNotEmpty();
    }

    @Test
    void aQueryOfOnesOwnGetsTheNodesOfAllWhoBearTheName() {
        String head = "# Who?\n# @param actor @actor who, e.g. \"Ann Lee\"\n"
                + "PREFIX rap: <https://w3id.org/rapporteur/ns#>\n";
        NamedQuery pattern = NamedQueries.inline(head + "SELECT DISTINCT ?_actor { ?mention rap:identity ?_actor }");
        NamedQuery equation = NamedQueries.inline(
                head + "SELECT DISTINCT ?who { ?mention rap:identity ?who FILTER(?who = ?_actor) }");
        NamedQuery others = NamedQueries.inline(
                head + "SELECT DISTINCT ?who { ?who a rap:Identity , rap:Actor FILTER(?who != ?_actor) }");
        assertThat(runner.rows(pattern, Map.of("actor", "protesters"))).hasSize(2);
        assertThat(runner.rows(equation, Map.of("actor", "protesters"))).hasSize(2);
        assertThat(runner.rows(equation, Map.of("actor", "Ann Lee"))).containsExactly(Map.of("who", LEE));
        assertThat(runner.rows(others, Map.of("actor", "Ann Lee")))
                .extracting(row -> row.get("who"))
                .isNotEmpty()
                .doesNotContain(LEE);
    }
}
