package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.source.Article;
import org.rapporteur.source.RapporteurException;

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
                .filter(one -> one.article().id().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(graph.meetingsOf(graph.actor("Ann Lee"))).contains(meeting);
        assertThat(meeting.host()).isEqualTo(graph.actor("Ann Lee"));
        assertThat(meeting.topics())
                .isEqualTo(record.meetings().get(0).topics())
                .isNotEmpty();
        assertThat(meeting.accordingTo()).isEqualTo(graph.actor("Bo Chen"));
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
                graph.statements().filter(one -> one.article().id().equals("a")).toList();
        assertThat(statements).hasSameSizeAs(record.statements());
        assertThat(statements).filteredOn(StatementFact::attitude).isNotEmpty();
        assertThat(statements)
                .filteredOn(one -> one.mode() == SpeechMode.MIXED)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.speakers()).containsExactly(graph.actor("Ann Lee"));
                    assertThat(said.text()).isEqualTo("useful 🐟 … overdue");
                    assertThat(said.evidence().words()).isNotBlank();
                });
        assertThat(statements).flatExtracting(StatementFact::addressees).isNotEmpty();
        assertThat(statements).flatExtracting(StatementFact::about).contains(graph.actor("Freedonia"));
        assertThat(statements).flatExtracting(StatementFact::issues).contains(graph.issue("fishing rights"));
        assertThat(graph.statementsBy(graph.actor("Bo Chen")))
                .allMatch(said -> said.speakers().contains(graph.actor("Bo Chen")));
    }

    @Test
    void aDisputeCarriesPartiesAndPositions() {
        DisputeFact dispute = graph.disputes().findFirst().orElseThrow();
        ActorRef protesters = graph.actorsNamed("protesters").stream()
                .filter(dispute.parties()::contains)
                .findFirst()
                .orElseThrow();
        assertThat(graph.disputesBetween(graph.actor("Freedonia"), protesters)).contains(dispute);
        assertThat(dispute.parties()).contains(graph.actor("Freedonia"), protesters);
        assertThat(dispute.positions()).extracting(DisputeFact.Position::stance).contains(Stance.AGAINST);
        assertThat(dispute.positions()).allSatisfy(position -> {
            assertThat(dispute.parties()).contains(position.party());
            assertThat(article.body()).contains(position.words());
        });
        assertThat(dispute.date()).hasToString("PartialDate[iso=2024-03-06]");
    }

    @Test
    void aDisputeKeepsItsIriWhenOneBeforeItIsRejected() {
        Dispute first = record.disputes().get(0);
        Dispute second = new Dispute(
                first.evidence(),
                "port fees",
                List.of(),
                first.parties(),
                List.of(),
                first.status(),
                first.accordingTo());
        graph.store()
                .add(
                        List.of(new ArticleMapper()
                                .map(new ArticleRecord(
                                        article,
                                        record.actors(),
                                        record.meetings(),
                                        record.statements(),
                                        List.of(first, second),
                                        record.roles()))),
                        true);
        DisputeFact fees = graph.disputesIn("a").get(1);
        assertThat(fees.iri()).endsWith("/a#dispute-2");
        graph.curation().reject("data:article/a#dispute-1", Decision.now("jane", "no dispute"));
        assertThat(graph.disputesIn("a")).containsExactly(fees);
    }

    @Test
    void aRoleIsAFindingWithItsOwnIri() {
        RoleFact role = graph.rolesIn("a").get(0);
        assertThat(role.holder()).isEqualTo(graph.actor("Ann Lee"));
        assertThat(role.name()).isEqualTo("foreign minister");
        assertThat(graph.finding("data:article/a#role-1")).contains(role);
        assertThat(graph.roles().filter(one -> one.article().id().equals("a"))).contains(role);
        assertThat(graph.finding("data:article/a#role-99")).isEmpty();
        assertThat(graph.finding("data:article/nowhere#role-1")).isEmpty();
        assertThat(graph.finding("data:article/a")).isEmpty();
    }

    @Test
    void whoSharesANameIsAskedAboutAlone() {
        assertThat(graph.actorsNamed("protesters")).hasSize(2);
        assertThatThrownBy(() -> graph.actor("protesters"))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("is a name of 2 actors");
        assertThat(graph.actorsNamed("protesters")).allSatisfy(protesters -> {
            assertThat(protesters.type()).isEqualTo(ActorType.GROUP);
            assertThat(graph.disputesOf(protesters)).hasSize(1);
        });
        assertThat(graph.actorsNamed("Nobody")).isEmpty();
    }

    @Test
    void whatAnAnswerGivesMayBeAskedAboutNext() {
        MeetingFact meeting = graph.meetingsOf(graph.actor("Ann Lee")).get(0);
        ActorRef other = meeting.others(graph.actor("Ann Lee")).get(0);
        assertThat(other).hasToString("Bo Chen");
        assertThat(graph.meetingsOf(other)).contains(meeting);
        assertThat(graph.accountsOf(meeting))
                .extracting(account -> account.article().id())
                .containsExactly("a", "b");
        assertThat(graph.accountsOf(graph.occasionsOf(other).get(0))).isEqualTo(graph.accountsOf(meeting));
        IssueRef issue = graph.issuesByArticles().get(0).issue();
        assertThat(graph.disputesOn(issue))
                .hasSize(2)
                .allSatisfy(dispute -> assertThat(dispute.issue()).isEqualTo(issue));
        assertThat(graph.statementsBy(graph.actor("Ann Lee"), issue)).isNotEmpty();
    }

    @Test
    void eachShippedQuestionOfActorsHasItsAnswer() {
        ActorRef lee = graph.actor("Ann Lee");
        assertThat(graph.activeActors()).extracting(ActivityFact::actor).contains(lee);
        assertThat(graph.namesOf(graph.actor("Bo Chen")))
                .extracting(NameFact::name)
                .containsExactly("Bo Chen");
        assertThat(graph.conflictingAccounts()).isEmpty();
        assertThat(graph.newSince(LocalDate.of(2024, 3, 1)))
                .hasAtLeastOneElementOfType(MeetingFact.class)
                .hasAtLeastOneElementOfType(DisputeFact.class);
        assertThat(graph.newSince(LocalDate.of(2024, 3, 7))).isEmpty();
        assertThat(graph.ask("one-meeting-away", Map.of("actor", "Ann Lee"))).isEmpty();
    }

    @Test
    void ofTwoAccountsAMeetingIsShownByTheOneThatIsNoClaim() {
        QueryRunner runner = new QueryRunner(ExampleGraphs.store(), Duration.ofSeconds(60));
        NamedQuery query = NamedQueries.find("one-meeting-away");
        assertThat(runner.rows(query, Map.of("actor", "Xi Jinping")))
                .filteredOn(row -> "European Union".equals(row.get("beyond")))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContainKey("secondAccordingTo"));
        assertThat(runner.rows(query, Map.of("actor", "Xi Jinping", "to", "2024-03-05")))
                .filteredOn(row -> "European Union".equals(row.get("beyond")))
                .as("where only the claim had been published")
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("second", "2024-03-05-geneva-trade-talks.txt")
                        .containsEntry("secondAccordingTo", "officials"));
    }

    @Test
    void whatOneArticleTellsIsKnownWithoutAGraph() {
        Extraction extraction = ExampleGraphs.extractions().get(0);
        String id = extraction.record().article().id();
        List<Finding> stored = new StoredFacts(ExampleGraphs.store())
                .article(Iris.article(id)).stream()
                        .flatMap(ArticleFacts::findings)
                        .toList();
        assertThat(extraction.findings())
                .isNotEmpty()
                .extracting(
                        Finding::iri,
                        Finding::evidence,
                        finding -> finding.article().id())
                .containsExactlyElementsOf(stored.stream()
                        .map(finding -> tuple(finding.iri(), finding.evidence(), id))
                        .toList());
    }

    @Test
    void anArticleAndItsCopyKnowEachOther() {
        Questions questions = new Questions(ExampleGraphs.store(), new StoredFacts(ExampleGraphs.store()));
        List<Map<String, String>> rows = questions.rows(NamedQueries.find("copies-of-article"), Map.of());
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String copy = String.valueOf(row.get("id"));
            String original = String.valueOf(row.get("originalId"));
            assertThat(questions.copiesOf(copy))
                    .extracting(ArticleRef::id)
                    .contains(original)
                    .doesNotContain(copy);
            assertThat(questions.copiesOf(original))
                    .extracting(ArticleRef::id)
                    .contains(copy)
                    .doesNotContain(original);
        });
    }

    @Test
    void typedAnswersHoldWhatTheRowsDo() {
        StoredFacts facts = new StoredFacts(ExampleGraphs.store());
        Questions questions = new Questions(ExampleGraphs.store(), facts);
        assertThat(questions.activeActors()).hasSize(rows(questions, "active-actors"));
        assertThat(questions.possibleDuplicates()).hasSize(rows(questions, "possible-duplicates"));
        assertThat(questions.conflictingAccounts())
                .hasSize(rows(questions, "conflicting-accounts"))
                .isNotEmpty();
        assertThat(questions.issuesByArticles()).hasSize(rows(questions, "issues-by-articles"));
        assertThat(questions.changedPositions()).hasSize(rows(questions, "changed-positions"));
        assertThat(questions.sameQuotations()).isNotEmpty();
        ActorRef actor = facts.actor("Maarika Tõnso");
        for (MeetingFact meeting : questions.meetingsOf(actor)) {
            for (ActorRef other : meeting.others(actor)) {
                assertThat(questions.sharedPartners(actor, other))
                        .extracting(PartnerFact::actor)
                        .doesNotContain(actor, other);
            }
        }
    }

    private static int rows(Questions questions, String question) {
        return questions.rows(NamedQueries.find(question), Map.of()).size();
    }

    @Test
    void anActorIsOneHoweverManyArticlesNameIt() {
        assertThat(graph.actors())
                .filteredOn(actor -> actor.actor().label().equals("Ann Lee"))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.actor().type()).isEqualTo(ActorType.PERSON);
                    assertThat(actor.actor().iri()).isEqualTo("https://w3id.org/rapporteur/data/person/ann-lee");
                    assertThat(actor.aliases()).contains("Lee");
                });
    }

    @Test
    void whatOneDeniesAndAnotherTellsIsContestedInStreamsToo() {
        try (Stream<MeetingFact> meetings =
                new StoredFacts(ExampleGraphs.store()).articles().flatMap(facts -> facts.meetings().stream())) {
            assertThat(meetings.filter(MeetingFact::contested))
                    .extracting(meeting -> meeting.article().id())
                    .contains("2024-11-21-vienna-meeting-denied.txt", "2025-01-31-cable-meeting-denied.txt")
                    .doesNotContain("2024-02-13-cocoa-call.txt");
        }
    }

    @Test
    void streamsAndTheQuestionGiveTheSameMeetings() {
        StoredFacts facts = new StoredFacts(ExampleGraphs.store());
        Questions questions = new Questions(ExampleGraphs.store(), facts);
        List<MeetingFact> asked = questions.meetingsOf(facts.actor("Maarika Tõnso"));
        assertThat(asked).extracting(MeetingFact::status).contains(MeetingStatus.DENIED, MeetingStatus.HAPPENED);
        assertThat(facts.articles()
                        .flatMap(article -> article.meetings().stream())
                        .filter(meeting -> meeting.participants().contains(facts.actor("Maarika Tõnso"))))
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
