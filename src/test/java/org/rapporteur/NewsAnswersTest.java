package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;

class NewsAnswersTest {
    private final ArticleRecord record = Fixtures.everything("a");
    private final Article article = record.article();
    private NewsGraph graph;

    @BeforeEach
    void open() {
        graph = NewsGraphTest.withoutModels();
        graph.store().add(List.of(new ArticleMapper().map(record), new ArticleMapper().map(Fixtures.everything("b"))));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void anArticleIsGivenBackAsItWasRead() {
        assertThat(graph.article("a")).contains(article);
        assertThat(graph.article("nowhere")).isEmpty();
        assertThat(graph.articles()).extracting(Article::id).containsExactly("a", "b");
    }

    @Test
    void aMeetingCarriesWhatTheAnswersShow() {
        MeetingFact meeting = graph.meetings()
                .filter(one -> one.article().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(graph.meetingsOf("Ann Lee")).contains(meeting);
        assertThat(meeting.host()).isEqualTo("Ann Lee");
        assertThat(meeting.topics())
                .isEqualTo(record.meetings().get(0).topics())
                .isNotEmpty();
        assertThat(meeting.accordingTo()).isEqualTo("Bo Chen");
        assertThat(meeting.contested()).isFalse();
        EvidenceFact evidence = meeting.evidence();
        assertThat(evidence.words()).isEqualTo("met Bo Chen in the Old Hall in Geneva");
        assertThat(evidence.words()).isEqualTo(article.text(evidence.span()));
        assertThat(evidence.sentence()).contains(evidence.words());
        assertThat(evidence.confidence()).isEqualTo(0.9);
        assertThat(evidence.foundBy()).isNotBlank();
        assertThat(meeting.iri()).isEqualTo("https://w3id.org/rapporteur/data/article/a#meeting-1");
    }

    @Test
    void aStatementCarriesSpeakerAddresseeAndWhatItIsAbout() {
        List<StatementFact> statements =
                graph.statements().filter(one -> one.article().equals("a")).toList();
        assertThat(statements).hasSameSizeAs(record.statements());
        assertThat(statements).filteredOn(StatementFact::attitude).isNotEmpty();
        assertThat(statements)
                .filteredOn(one -> one.mode() == SpeechMode.MIXED)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.speakers()).containsExactly("Ann Lee");
                    assertThat(said.text()).isEqualTo("useful 🐟 … overdue");
                    assertThat(said.evidence().words()).isNotBlank();
                });
        assertThat(statements).flatExtracting(StatementFact::addressees).isNotEmpty();
        assertThat(statements).flatExtracting(StatementFact::about).contains("Freedonia", "fishing rights");
        assertThat(graph.statementsBy("Bo Chen", null))
                .allMatch(said -> said.speakers().contains("Bo Chen"));
    }

    @Test
    void aDisputeCarriesPartiesAndPositions() {
        DisputeFact dispute = graph.disputes().findFirst().orElseThrow();
        assertThat(graph.disputesBetween("Freedonia", "protesters")).contains(dispute);
        assertThat(dispute.parties()).contains("Freedonia", "protesters");
        assertThat(dispute.positions()).extracting(DisputeFact.Position::stance).contains(Stance.AGAINST);
        assertThat(dispute.positions()).allSatisfy(position -> {
            assertThat(dispute.parties()).contains(position.party());
            assertThat(article.body()).contains(position.words());
        });
        assertThat(dispute.date()).hasToString("PartialDate[iso=2024-03-06]");
    }

    @Test
    void anActorIsOneHoweverManyArticlesNameIt() {
        assertThat(graph.actors())
                .filteredOn(actor -> actor.label().equals("Ann Lee"))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.type()).isEqualTo(ActorType.PERSON);
                    assertThat(actor.iri()).isEqualTo("https://w3id.org/rapporteur/data/person/ann-lee");
                    assertThat(actor.aliases()).contains("Lee");
                });
    }

    @Test
    void whatOneDeniesAndAnotherTellsIsContestedInStreamsToo() {
        try (Stream<MeetingFact> meetings =
                new StoredFacts(ExampleGraphs.store()).articles().flatMap(facts -> facts.meetings().stream())) {
            assertThat(meetings.filter(MeetingFact::contested))
                    .extracting(MeetingFact::article)
                    .contains("2024-11-21-vienna-meeting-denied.txt", "2025-01-31-cable-meeting-denied.txt")
                    .doesNotContain("2024-02-13-cocoa-call.txt");
        }
    }

    @Test
    void streamsAndTheQuestionGiveTheSameMeetings() {
        StoredFacts facts = new StoredFacts(ExampleGraphs.store());
        Questions questions = new Questions(ExampleGraphs.store(), facts);
        List<MeetingFact> asked = questions.meetingsOf("Maarika Tõnso");
        assertThat(asked).extracting(MeetingFact::status).contains(MeetingStatus.DENIED, MeetingStatus.HAPPENED);
        assertThat(facts.articles()
                        .flatMap(article -> article.meetings().stream())
                        .filter(meeting -> meeting.participants().contains("Maarika Tõnso")))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aStreamIsLazyAndLeavesOutWhatIsGone() {
        Stream<Article> articles = graph.articles();
        assertThat(graph.remove("b")).isTrue();
        assertThat(articles).extracting(Article::id).containsExactly("a");
    }

    @Test
    void aStreamMayBeReadInParallel() {
        assertThat(graph.statements()
                        .parallel()
                        .map(StatementFact::iri)
                        .distinct()
                        .count())
                .isEqualTo(2L * record.statements().size());
    }
}
