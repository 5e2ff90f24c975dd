package org.rapporteur.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Place;

class RecordReaderTest {
    private final ArticleMapper mapper = new ArticleMapper();

    static Stream<ArticleGraph> graphs() {
        ArticleMapper mapper = new ArticleMapper();
        return Stream.concat(
                ExampleGraphs.all().stream(),
                Stream.of(mapper.map(Fixtures.everything("a/b#c.txt")), mapper.map(Fixtures.inexact("visits.txt"))));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void whatIsReadAndMappedAgainIsTheSameGraph(ArticleGraph article) {
        ArticleGraph again = mapper.map(new RecordReader(article.graph()).record());
        GraphAssert.assertIsomorphic(again.graph(), article.graph());
        assertThat(again.graphIri()).isEqualTo(article.graphIri());
    }

    @Test
    void readsWhatWasMapped() {
        ArticleRecord told = Fixtures.everything("visit.txt");
        ArticleRecord read = read(told).record();
        assertThat(read.article()).isEqualTo(told.article());
        assertThat(read.actors()).containsExactlyInAnyOrderElementsOf(told.actors());
        assertThat(read.statements()).isEqualTo(told.statements());
        assertThat(read.disputes().get(0).positions())
                .isEqualTo(told.disputes().get(0).positions());
        assertThat(read.roles()).isEqualTo(told.roles());
    }

    @Test
    void readsOneFindingAlone() {
        RecordReader reader = read(Fixtures.everything("visit.txt"));
        String article = Iris.article("visit.txt");
        ArticleRecord record = reader.only(NodeFactory.createURI(article + "#attitude-4"));
        assertThat(record.statements()).hasSize(1).first().matches(statement -> statement.attitude());
        assertThat(List.of(record.meetings(), record.disputes(), record.roles()))
                .allSatisfy(others -> assertThat(others).isEmpty());
        assertThat(reader.isFinding(NodeFactory.createURI(article + "#dispute-1")))
                .isTrue();
        assertThat(reader.isFinding(NodeFactory.createURI(article))).isFalse();
    }

    @Test
    void aPlaceOfTwoSpellingsHasOneName() {
        ArticleGraph article = mapper.map(meetingIn(
                Fixtures.everything("visit.txt"), List.of(new Place("the Capitol", null), new Place("Capitol", null))));
        Node capitol = NodeFactory.createURI(Iris.article("visit.txt") + "#place-capitol");
        assertThat(G.listSP(article.graph(), capitol, RDFS.Nodes.label))
                .as("the one that the article gives it first")
                .containsExactly(NodeFactory.createLiteralString("the Capitol"));

        // A program of before gave it both.
        article.graph().add(capitol, RDFS.Nodes.label, NodeFactory.createLiteralString("Capitol"));
        assertThat(new RecordReader(article.graph()).record().meetings().get(0).places())
                .containsExactly(new Place("Capitol", null));
    }

    private static ArticleRecord meetingIn(ArticleRecord record, List<Place> places) {
        Meeting meeting = record.meetings().get(0);
        return new ArticleRecord(
                record.article(),
                record.actors(),
                List.of(new Meeting(
                        meeting.key(),
                        meeting.evidence(),
                        meeting.participants(),
                        meeting.host(),
                        meeting.kind(),
                        meeting.status(),
                        meeting.date(),
                        places,
                        meeting.topics(),
                        meeting.accordingTo(),
                        meeting.details())),
                record.statements(),
                record.disputes(),
                record.roles());
    }

    private RecordReader read(ArticleRecord record) {
        return new RecordReader(mapper.map(record).graph());
    }
}
