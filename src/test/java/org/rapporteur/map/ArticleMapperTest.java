package org.rapporteur.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
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
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.Article;
import org.rapporteur.vocab.RAP;

class ArticleMapperTest {
    private static final String BODY = "Ann Lee met Bo Chen.";

    private final ArticleMapper mapper = new ArticleMapper();

    @Test
    void mapsEverythingThatARecordCanHold() throws Exception {
        Graph expected = GraphFactory.createDefaultGraph();
        try (InputStream golden = ArticleMapperTest.class.getResourceAsStream("everything.ttl")) {
            RDFParser.source(golden).lang(Lang.TURTLE).parse(expected);
        }
        GraphAssert.assertIsomorphic(
                mapper.map(Fixtures.everything("visit.txt")).graph(), expected);
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
