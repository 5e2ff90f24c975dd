package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.Ontology;

class NamedQueriesTest {
    /** With a variable for the name; where the name is given, all is known but the graph. */
    private static final String NAME_BY_NODE = "schema:publisher/schema:name \\?(?!_)";

    @TempDir
    private Path folder;

    static List<NamedQuery> shipped() {
        return NamedQueries.all();
    }

    @Test
    void listsEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .toList();
            assertThat(names).isNotEmpty();
            assertThat(NamedQueries.all()).extracting(NamedQuery::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    /** Of a node that each article's graph describes again no index leads to what this one says: decision 27. */
    @ParameterizedTest
    @MethodSource("shipped")
    void findsThePublisherInTheGraphOfItsArticle(NamedQuery query) {
        assertThat(query.sparql()).doesNotContainPattern(NAME_BY_NODE);
    }

    @Test
    void thePagesOfTheExplorerFindItThereToo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/rapporteur/explore"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".rq")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(NAME_BY_NODE));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isASmallDocument(NamedQuery query) {
        assertThat(query.question()).endsWith("?");
        Query parsed = QueryFactory.create(query.sparql(), Syntax.syntaxSPARQL_11);
        assertThat(parsed.isSelectType()).isTrue();
        assertThat(parsed.hasOrderBy()).as("the same answer every time").isTrue();
        List<String> explained = query.description()
                .lines()
                .filter(line -> line.contains("  "))
                .flatMap(line -> Stream.of(line.split(" {2,}", 2)[0].split(", ")))
                .toList();
        assertThat(explained).containsAll(parsed.getResultVars());
        assertThat(query.view().isGiven() || query.name().equals("one-meeting-away"))
                .as("says what people see")
                .isTrue();
        assertThat(parsed.getResultVars())
                .containsAll(query.view().columns().stream()
                        .map(QueryView.Column::variable)
                        .toList());
        assertThat(query.view().row())
                .isIn(Stream.concat(Stream.of((String) null), parsed.getResultVars().stream())
                        .toList());
        assertThat(query.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.description()).isNotBlank();
            assertThat(parameter.example()).isNotBlank();
            assertThat(query.sparql()).contains("?" + parameter.variable());
        });
        List<String> variables = new ArrayList<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("\\?_(\\w+)").matcher(query.sparql());
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        assertThat(query.parameters().stream()
                        .flatMap(one -> Stream.of(one.variable(), one.variableOfNamed(), one.variableOfSaid()))
                        .filter(Objects::nonNull)
                        .map(variable -> variable.substring(1)))
                .containsAll(variables);
        parsed.getPrefixMapping()
                .getNsPrefixMap()
                .forEach((prefix, iri) ->
                        assertThat(Ontology.prefixes().getNsPrefixURI(prefix)).isEqualTo(iri));
    }

    @Test
    void readsAHeader() {
        NamedQuery query = NamedQueries.inline("""
                # Who?
                #
                # @param name the name, e.g. "Ann Lee"
                # @param least @required how many, e.g. 2
                # @param node a node, e.g. <urn:a>
                # @param free anything
                # @param who @required @actor whom, e.g. "Ann Lee"
                # @param state @choice one of: on, off
                #
                # who  somebody
                SELECT ?who { ?who ?p ?_name }
                """);
        assertThat(query.question()).isEqualTo("Who?");
        assertThat(query.description()).isEqualTo("who  somebody");
        assertThat(query.parameters())
                .containsExactly(
                        new QueryParameter("name", "the name", "Ann Lee", QueryParameter.ValueType.TEXT, false),
                        new QueryParameter("least", "how many", "2", QueryParameter.ValueType.NUMBER, true),
                        new QueryParameter("node", "a node", "urn:a", QueryParameter.ValueType.IRI, false),
                        new QueryParameter("free", "anything", "", QueryParameter.ValueType.TEXT, false),
                        new QueryParameter("who", "whom", "Ann Lee", QueryParameter.ValueType.ACTOR, true),
                        new QueryParameter("state", "one of: on, off", "", QueryParameter.ValueType.CHOICE, false));
        assertThat(query.parameters().get(5).choices()).containsExactly("on", "off");
        for (String wrong : List.of("# @param a @colour b", "# @param a @actor @issue b")) {
            assertThatThrownBy(() -> NamedQueries.inline(wrong)).hasMessageContaining("The types are: @text, ");
        }
        assertThat(NamedQueries.inline("SELECT * { ?s ?p ?o }").question()).isEmpty();
    }

    @Test
    void findsAShippedQueryOrAFile() throws IOException {
        assertThat(NamedQueries.find("who-met-whom")).isEqualTo(NamedQueries.find("who-met-whom.rq"));
        Path file = folder.resolve("own.rq");
        Files.writeString(file, "ASK {}");
        assertThat(NamedQueries.find(file.toString()).name()).isEqualTo("own");
        Files.write(file, "# caf\u00E9\nASK {}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NamedQueries.find(file.toString())).hasMessageContaining("UTF-8");
        for (String unknown : List.of("who-knows", folder.toString(), "", "a\u0000b", "../who-met-whom")) {
            assertThatThrownBy(() -> NamedQueries.find(unknown))
                    .isInstanceOf(RapporteurException.class)
                    .hasMessageContaining("who-met-whom")
                    .extracting(e -> ((RapporteurException) e).code())
                    .isEqualTo(ErrorCode.QUERY_UNKNOWN);
        }
    }
}
