package org.rapporteur.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.FrontsNode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.Expected;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.Article;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

class ArticleMapperTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/rapporteur/map");
    private static final String BODY = "Ann Lee met Bo Chen.";

    private final ArticleMapper mapper = new ArticleMapper();

    /** The golden graphs: the exact ones, and all that a record can hold is in one of them. */
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("everything.ttl", Fixtures.everything("visit.txt")),
                Arguments.of("inexact.ttl", Fixtures.inexact("visits.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void mapsARecordExactly(String file, ArticleRecord record) throws IOException {
        ArticleGraph article = mapper.map(record);
        Graph golden = golden(file);
        if (!article.graph().isIsomorphicWith(golden)) {
            Expected.GOLDENS.update(FOLDER.resolve(file), turtle(article));
        }
        GraphAssert.assertIsomorphic(article.graph(), golden);
    }

    /** The golden graphs are the only exact ones, so they must hold every term of a vocabulary that a mapper names. */
    @Test
    void theGoldenGraphsHoldEveryTermThatAMapperNames() throws Exception {
        Set<String> terms = new TreeSet<>();
        for (JavaClass mapper : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.rapporteur.map")) {
            for (JavaFieldAccess access : mapper.getFieldAccessesFromSelf()) {
                Field field = Class.forName(access.getTargetOwner().getName()).getDeclaredField(access.getName());
                if (!access.getTargetOwner().getPackageName().equals("org.rapporteur.map")
                        && Modifier.isStatic(field.getModifiers())) {
                    term(field.get(null)).ifPresent(terms::add);
                }
            }
        }
        assertThat(terms).hasSizeGreaterThan(40);
        assertThat(used()).containsAll(terms);
    }

    /** And what no source names by itself, such as the classes of actors. */
    @Test
    void theGoldenGraphsHoldEveryPropertyAndClassOfTheExamples() throws Exception {
        Set<String> used = used();
        for (ArticleGraph example : ExampleGraphs.all()) {
            Graph graph = example.graph();
            assertThat(used)
                    .as(example.articleId())
                    .containsAll(graph.find()
                            .mapWith(triple -> triple.getPredicate().getURI())
                            .toSet())
                    .containsAll(graph.find(Node.ANY, RDF.Nodes.type, Node.ANY)
                            .mapWith(triple -> triple.getObject().getURI())
                            .toSet());
        }
    }

    private static Optional<String> term(Object constant) {
        Node node = constant instanceof FrontsNode known ? known.asNode() : constant instanceof Node n ? n : null;
        return node == null || !node.isURI() ? Optional.empty() : Optional.of(node.getURI());
    }

    /** The properties and objects of the golden graphs. */
    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Arguments record : records().toList()) {
            for (Triple triple : golden((String) record.get()[0]).find().toList()) {
                Stream.of(triple.getPredicate(), triple.getObject())
                        .filter(Node::isURI)
                        .forEach(node -> used.add(node.getURI()));
            }
        }
        return used;
    }

    private static Graph golden(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (Files.exists(FOLDER.resolve(file))) {
            RDFParser.source(FOLDER.resolve(file)).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    private static byte[] turtle(ArticleGraph article) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            assertThat(store.add(List.of(article)).refused()).isEmpty();
            new GraphExporter(store).export(ExportFormat.TURTLE, article.articleId(), out);
        }
        return out.toByteArray();
    }

    @Test
    void hasNoBlankNodes() {
        assertThat(mapper.map(Fixtures.everything("visit.txt")).graph().find().toList())
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    @Test
    void givesAnotherVersionAnotherGraphOfTheSameArticle() {
        ArticleRecord record = Fixtures.everything("visit.txt");
        ArticleGraph first = mapper.map(record);
        ArticleGraph second = mapper.map(Fixtures.anotherVersion(record));

        assertThat(second.articleIri()).isEqualTo(first.articleIri());
        assertThat(second.graphIri()).isNotEqualTo(first.graphIri()).startsWith(first.articleIri() + "/version/");
        assertThat(mapper.map(record).graphIri()).isEqualTo(first.graphIri());
    }

    @Test
    void takesOneCodeForOneCountryAndLeavesOutAMeetingWithItself() {
        Actor america = Fixtures.country("US", "America");
        Actor states = Fixtures.country("US", "the United States");
        Graph graph = mapper.map(record(List.of(america, states), List.of(america, states)))
                .graph();

        Node country = NodeFactory.createURI(Iris.article("a") + "#country-US");
        assertThat(values(graph, country, RDFS.Nodes.label)).containsExactly("America");
        assertThat(values(graph, country, SKOS.altLabel.asNode())).containsExactly("the United States");
        assertThat(graph.contains(Node.ANY, RDF.Nodes.type, RAP.Meeting)).isFalse();
    }

    @Test
    void keepsTwoActorsOfOneNameApart() {
        Actor minister = Fixtures.actor(ActorType.PERSON, "Li Wang", "the minister");
        Actor chairman = Fixtures.actor(ActorType.PERSON, "Li Wang", "the chairman");
        Graph graph = mapper.map(record(List.of(minister, chairman), List.of(minister, chairman)))
                .graph();

        assertThat(graph.find(Node.ANY, RAP.participant, Node.ANY).toList())
                .extracting(triple -> triple.getObject().getURI())
                .containsExactlyInAnyOrder(
                        Iris.article("a") + "#person-li-wang", Iris.article("a") + "#person-li-wang-2");
    }

    @Test
    void callsADayThatIsNoDayByItsMonth() {
        Actor ann = Fixtures.actor(ActorType.PERSON, "Ann Lee");
        Actor bo = Fixtures.actor(ActorType.PERSON, "Bo Chen");
        Graph graph = mapper.map(record(List.of(ann, bo), List.of(ann, bo))).graph();

        Triple date = graph.find(Node.ANY, RAP.date, Node.ANY).next();
        assertThat(date.getObject().getLiteralLexicalForm()).isEqualTo("2024-06");
        assertThat(date.getObject().getLiteralDatatype().getURI()).endsWith("gYearMonth");
    }

    @Test
    void refusesAnActorThatTheRecordDoesNotName() {
        Actor ann = Fixtures.actor(ActorType.PERSON, "Ann Lee");
        Actor bo = Fixtures.actor(ActorType.PERSON, "Bo Chen");
        assertThatThrownBy(() -> mapper.map(record(List.of(ann), List.of(ann, bo))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Bo Chen");
    }

    private static ArticleRecord record(List<Actor> actors, List<Actor> participants) {
        Meeting meeting = new Meeting(
                new MeetingKey(0),
                List.of(Fixtures.evidence(BODY, "met", "meeting/met", 0.9)),
                participants,
                null,
                MeetingKind.MEETING,
                MeetingStatus.HAPPENED,
                new PartialDate("2024-06-31"),
                List.of(),
                List.of(),
                null,
                Meeting.Details.NONE);
        return new ArticleRecord(Article.of("a", BODY), actors, List.of(meeting), List.of(), List.of(), List.of());
    }

    private static List<String> values(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }
}
