package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.lexicon.LexiconException;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.NewsStore;

class NewsGraphTest {
    private NewsGraph graph;

    /** An empty graph in memory that cannot read articles; it shares its linker, for that takes longer than a test. */
    static NewsGraph withoutModels() {
        return new NewsGraph(NewsStore.inMemory(LINKER), () -> {
            throw new AssertionError("a unit test loads no models");
        });
    }

    @BeforeEach
    void open() {
        graph = withoutModels();
        graph.store().add(List.of(new ArticleMapper().map(Fixtures.everything("a"))));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void theMeetingsOfAnActorAreWholeMeetings() {
        assertThat(graph.meetingsOf(graph.actor("chen"))).singleElement().satisfies(meeting -> {
            assertThat(meeting.article().id()).isEqualTo("a");
            assertThat(meeting.kind()).isEqualTo(MeetingKind.TALKS);
            assertThat(meeting.status()).isEqualTo(MeetingStatus.HAPPENED);
            assertThat(meeting.date()).isEqualTo(new PartialDate("2024-03-05"));
            assertThat(meeting.participants())
                    .extracting(ActorRef::label)
                    .containsExactlyInAnyOrder("Ann Lee", "Bo Chen");
            assertThat(meeting.places()).containsExactlyInAnyOrder("Geneva", "Old Hall");
            assertThat(meeting.evidence().span())
                    .isEqualTo(Fixtures.span(Fixtures.BODY, "met Bo Chen in the Old Hall in Geneva"));
        });
        assertThat(graph.meetingsOf(graph.actor("https://w3id.org/rapporteur/data/person/bo-chen")))
                .isEqualTo(graph.meetingsOf(graph.actor("chen")));
        assertThat(graph.meetingsOf(graph.actor("Freedonia"))).isEmpty();
        assertThatThrownBy(() -> graph.meetingsOf(graph.actor("Ann Le")))
                .isInstanceOf(RapporteurException.class)
                .hasMessage("There is no actor “Ann Le”. Did you mean Ann Lee?")
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.ACTOR_UNKNOWN);
    }

    @Test
    void anOccasionIsOneHoweverManyArticlesTellOfIt() {
        graph.store().add(List.of(new ArticleMapper().map(Fixtures.everything("b"))));
        assertThat(graph.occasionsOf(graph.actor("chen"))).singleElement().satisfies(occasion -> {
            assertThat(occasion.articles()).extracting(ArticleRef::id).containsExactly("a", "b");
            assertThat(occasion.status()).isEqualTo(MeetingStatus.HAPPENED);
            assertThat(occasion.date()).isEqualTo(new PartialDate("2024-03-05"));
            assertThat(occasion.label()).isEqualTo("Ann Lee, Bo Chen, 2024-03-05");
        });
    }

    @Test
    void statementsMayBeLimitedToWhatTheyAreAbout() {
        assertThat(graph.statementsBy(graph.actor("Bo Chen"))).singleElement().satisfies(statement -> {
            assertThat(statement.act()).isEqualTo(SpeechAct.ASSESS);
            assertThat(statement.negated()).isTrue();
            assertThat(statement.text()).contains("promised to open its ports");
        });
        assertThat(graph.statementsBy(graph.actor("Bo Chen"), graph.actor("Freedonia")))
                .hasSize(1);
        assertThat(graph.statementsBy(graph.actor("Ann Lee"), graph.actor("Freedonia")))
                .isEmpty();
    }

    @Test
    void aSideSpeaksThroughItselfAndThoseWhoHoldAnOfficeOfIt() {
        assertThat(graph.saidBySide(graph.actor("the Foreign Ministry of Freedonia"), "fishing rights"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.speaker()).isEqualTo(graph.actor("Ann Lee"));
                    assertThat(said.roleName()).isEqualTo("foreign minister");
                    assertThat(said.statement().text()).startsWith("useful");
                });
        assertThat(graph.saidBySide(graph.actor("Freedonia"), "ports"))
                .singleElement()
                .satisfies(said -> assertThat(said.roleName()).isNull());
    }

    @Test
    void aQuotationOfTwoArticlesIsOne() {
        assertThat(graph.sameQuotations()).isEmpty();
        graph.store().add(List.of(new ArticleMapper().map(Fixtures.everything("b"))));
        assertThat(graph.sameQuotations(graph.actor("Ann Lee")))
                .extracting(quotation -> quotation.telling().article().id())
                .containsExactly("a", "b");
    }

    @Test
    void disputesAreBetweenBothInEitherOrder() {
        assertThat(graph.disputesBetween(graph.actor("Freedonia"), graph.actor("protesters")))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.issue()).isEqualTo(graph.issue("fishing rights"));
                    assertThat(dispute.status()).isEqualTo(DisputeStatus.EASING);
                });
        assertThat(graph.disputesBetween(graph.actor("protesters"), graph.actor("Freedonia")))
                .hasSize(1);
        assertThat(graph.disputesBetween(graph.actor("Freedonia"), graph.actor("Ann Lee")))
                .isEmpty();
    }

    @Test
    void anIssueHasACourseAndPositions() {
        assertThat(graph.issuesByArticles()).singleElement().satisfies(issue -> {
            assertThat(issue.issue().label()).isEqualTo("fishing rights");
            assertThat(issue.articles()).isEqualTo(1);
            assertThat(issue.first()).isEqualTo(new PartialDate("2024-03-06"));
        });
        assertThat(graph.newlyDisputed(YearMonth.of(2024, 3))).isEqualTo(graph.issuesByArticles());
        assertThat(graph.newlyDisputed(YearMonth.of(2024, 4))).isEmpty();
        assertThat(graph.courseOf(graph.issue("Fishing rights")))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.dispute().article().id()).isEqualTo("a");
                    assertThat(step.dispute().status()).isEqualTo(DisputeStatus.EASING);
                });
        assertThat(graph.positionsOn(graph.issue("fishing rights"))).isNotEmpty();
        assertThat(graph.changedPositions()).isEmpty();
    }

    @Test
    void anOccasionOfTwoArticlesIsOne() {
        graph.store().add(List.of(new ArticleMapper().map(Fixtures.everything("b"))));
        assertThat(graph.occasionsOf(graph.actor("Ann Lee"))).singleElement().satisfies(occasion -> {
            assertThat(occasion.articles()).extracting(ArticleRef::id).containsExactly("a", "b");
            assertThat(occasion.status()).isEqualTo(MeetingStatus.HAPPENED);
        });
    }

    @Test
    void aQueryDeclaresItsParameters() {
        String sparql = """
                # Which articles have this identifier?
                # @param id the identifier, e.g. "a"
                PREFIX schema: <https://schema.org/>
                SELECT ?article { ?article schema:identifier ?_id }
                """;
        assertThat(graph.select(sparql, Map.of("id", "a"))).hasSize(1);
        assertThat(graph.select(sparql, Map.of("id", "b"))).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        assertThat(graph.remove("a")).isTrue();
        assertThat(graph.remove("a")).isFalse();
        assertThatThrownBy(() -> graph.meetingsOf(graph.actor("chen")))
                .hasMessageContaining("There is no actor “chen”.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.export(ExportFormat.NQUADS, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void modelsThatDoNotLoadAreOneErrorAndNotThatOfAnArticle() {
        AtomicInteger loaded = new AtomicInteger();
        Lazy<ArticleExtractor> broken = new Lazy<>(() -> {
            loaded.incrementAndGet();
            throw new LexiconException("offices.lexicon:7: expected a word, a tab and its class");
        });
        try (NewsGraph unread = new NewsGraph(NewsStore.inMemory(LINKER), broken)) {
            Stream<SourceItem> items =
                    Stream.of("a", "b", "c").map(id -> Read.of(Article.of(id, "Ann Lee met Bo Chen.")));
            assertThatThrownBy(() -> unread.build(items, BuildOptions.DEFAULT.withThreads(3), BuildListener.SILENT))
                    .isInstanceOfSatisfying(
                            RapporteurException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.LEXICON_UNSOUND));
            assertThat(unread.stats().articles()).isZero();
        }
        assertThat(loaded).hasValue(1);
    }
}
