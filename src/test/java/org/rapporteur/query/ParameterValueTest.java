package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
            planned-meetings | after | 5 March | QUERY_PARAMETER | must be a date, a year and month, or a year, such as 2024-03-05, not “5 March”.
            planned-meetings | after | 2024-02-30 | QUERY_PARAMETER | must be a date
            statements-by-confidence | least | 80 | QUERY_PARAMETER | must be a number from 0 to 1, such as 0.8, not “80”.
            active-actors | least | many | QUERY_PARAMETER | must be a number, such as 2, not “many”.
            evidence-of-finding | finding | https://w3id.org/rapporteur/data/article/none#meeting-1 | VALUE_UNKNOWN | There is no finding <https://w3id.org/rapporteur/data/article/none#meeting-1>.
            """)
    void whatDoesNotExistIsAnErrorWithHelp(String query, String name, String value, ErrorCode code, String help) {
        assertThatThrownBy(() -> runner.rows(NamedQueries.find(query), Map.of(name, value)))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining(help)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
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
    void caseAccentsAndBlanksDoNotMatter() {
        for (String name : List.of("ann lee", " Ann Lee ", "Ánn  Lée", "ann-lee")) {
            assertThat(runner.rows(NamedQueries.find("meetings-of-actor"), Map.of("actor", name)))
                    .as(name)
                    .hasSize(2);
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
        Map<String, String> values = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(QueryParameter::required)
                .forEach(required -> values.put(required.name(), "Bo Chen"));
        boolean issue = query.parameters().stream()
                .anyMatch(one -> one.name().equals(parameter) && one.type() == ValueType.ISSUE);
        query.parameters().stream()
                .filter(one -> one.required() && one.type() == ValueType.ISSUE)
                .forEach(one -> values.put(one.name(), "fishing rights"));
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

    @Test
    void aQueryThatSeeksInAnotherWayTakesNoIri() {
        NamedQuery query = NamedQueries.inline("""
                # Who?
                # @param actor @actor who, e.g. "Ann Lee"
                SELECT ?who { ?who <http://www.w3.org/2000/01/rdf-schema#label> ?_actor }
                """);
        assertThat(runner.rows(query, Map.of("actor", "Ann Lee"))).isNotEmpty();
        assertThatThrownBy(() -> runner.rows(query, Map.of("actor", LEE)))
                .hasMessageContaining("takes names, not IRIs");
    }
}
