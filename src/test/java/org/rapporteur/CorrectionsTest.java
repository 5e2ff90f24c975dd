package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.curate.Footprint;
import org.rapporteur.curate.MergePlan;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** People set right what linking got wrong. Every article here tells the same of the same actors. */
class CorrectionsTest {
    static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I know them");
    private static final String MINISTRY = "the Foreign Ministry of Freedonia";

    private NewsGraph graph;

    @BeforeEach
    void open() {
        graph = NewsGraphTest.withoutModels();
        graph.store().add(List.of(article("a"), article("b")));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aMergeMakesTwoOneUnderTheSecondLabel() {
        Footprint ministry = graph.curation().footprint(MINISTRY);
        graph.curation().merge(MINISTRY, "Freedonia", JANE);

        Footprint country = graph.curation().footprint("Freedonia");
        assertThat(country.type()).isEqualTo("Country");
        assertThat(country.names()).contains(MINISTRY).containsAll(ministry.names());
        assertThat(graph.curation().footprint(MINISTRY)).isEqualTo(country);
        assertThat(graph.check().sound()).isTrue();
    }

    @Test
    void aMergeSaysBeforehandWhatItWillDo() {
        String before = links(graph);
        MergePlan plan = graph.curation().planMerge("Ann Lee", "Bo Chen");

        assertThat(plan.from().articles()).containsExactly("a", "b");
        assertThat(plan.from().meetings()).isEqualTo(2);
        assertThat(plan.together()).isEqualTo(2);
        assertThat(links(graph)).isEqualTo(before);
    }

    @Test
    void anUndoneMergeLeavesOnlyItsRecord() {
        String before = links(graph);
        Correction merge = graph.curation().merge(MINISTRY, "Freedonia", JANE);
        assertThat(links(graph)).isNotEqualTo(before);
        graph.curation().undo(merge.number(), JANE);

        assertThat(links(graph)).isEqualTo(before);
        assertThat(graph.curation().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.decision()).isEqualTo(JANE);
            assertThat(correction.undone()).isNotNull();
        });
    }

    @Test
    void aSplitMakesSomeArticlesTellOfAnother() {
        graph.curation().split("Ann Lee", List.of("b"), "Ann Lee (the other)", JANE);

        assertThat(graph.curation().footprint("Ann Lee").articles()).containsExactly("a");
        assertThat(graph.curation().footprint("Ann Lee (the other)").articles()).containsExactly("b");
        assertThat(graph.meetingsOf(graph.actor("Ann Lee (the other)")))
                .extracting(meeting -> meeting.article().id())
                .containsExactly("b");
        graph.store().add(List.of(article("c")));
        assertThat(graph.curation().footprint("Ann Lee").articles()).containsExactly("a", "c");
        graph.remove("b");
        assertCode(ErrorCode.ACTOR_UNKNOWN, () -> graph.curation().footprint("Ann Lee (the other)"));
    }

    @Test
    void aRenameKeepsTheOldLabelAsAnAlias() {
        graph.curation().rename("Ann Lee", "Ann M. Lee", JANE);

        assertThat(graph.curation().footprint("Ann Lee").label()).isEqualTo("Ann M. Lee");
        assertThat(graph.meetingsOf(graph.actor("Ann M. Lee"))).hasSize(2);
        assertThat(graph.meetingsOf(graph.actor("Ann M. Lee")).get(0).participants())
                .extracting(ActorRef::label)
                .contains("Ann Lee");
    }

    @Test
    void correctionsBuildOnEachOther() {
        graph.curation().rename("Freedonia", "Republic of Freedonia", JANE);
        graph.curation().merge(MINISTRY, "Republic of Freedonia", JANE);
        graph.curation().split("Ann Lee", List.of("b"), "Anne Lee", JANE);
        graph.curation().merge("Anne Lee", "Bo Chen", JANE);
        assertThat(graph.curation().footprint("Bo Chen").names()).contains("Anne Lee");
        assertThat(graph.curation().footprint(MINISTRY).label()).isEqualTo("Republic of Freedonia");

        graph.curation().undo(1, JANE);
        assertThat(graph.curation().footprint(MINISTRY).label()).isEqualTo("Freedonia");
    }

    @Test
    void correctionsOutlastTheArticlesAndApplyWhenTheyComeBack() {
        graph.curation().merge(MINISTRY, "Freedonia", JANE);
        graph.curation().split("Ann Lee", List.of("b"), "Anne Lee", JANE);
        graph.curation().rename("Bo Chen", "Bo C. Chen", JANE);
        String before = links(graph);

        graph.remove("a");
        graph.remove("b");
        assertThat(graph.curation().corrections()).hasSize(3);
        graph.store().add(List.of(article("b")));
        graph.store().add(List.of(article("a")));
        assertThat(links(graph)).isEqualTo(before);
        graph.relink();
        assertThat(links(graph)).isEqualTo(before);
    }

    @Test
    void aCorrectionKnowsItsActorUnderALaterName() {
        ArticleGraph longName = named("first", "Anna Maria Lindqvist");
        graph.store().add(List.of(longName));
        graph.curation().rename("Anna Maria Lindqvist", "Minister Lindqvist", JANE);
        String before = graph.curation().footprint("Minister Lindqvist").iri();
        graph.store().add(List.of(named("second", "Anna Lindqvist")));

        Footprint now = graph.curation().footprint("Minister Lindqvist");
        assertThat(now.iri()).isNotEqualTo(before);
        assertThat(now.articles()).containsExactly("first", "second");
        assertThat(graph.check().sound()).isTrue();
    }

    @Test
    void aCorrectedActorThatIsGoneIsSaidToBe() {
        graph.curation().alias("Annie", "Ann Lee", JANE);
        graph.curation().distinct("Ann Lee", "Bo Chen", JANE);
        assertThat(graph.curation().lostCorrections()).isEmpty();
        graph.remove("a");
        graph.remove("b");
        assertThat(graph.curation().lostCorrections())
                .extracting(Correction::number)
                .containsExactly(1, 2);
    }

    @Test
    void whoStandsAloneCanBeOfAnotherType() {
        String iri = Iris.article("a") + "#group-protesters";
        String before = links(graph);
        graph.curation().retype(iri, ActorType.ORGANIZATION, JANE);
        assertThat(graph.curation().footprint(iri + "~1").type()).isEqualTo("Organization");
        assertThat(graph.curation().footprint(iri + "~1").articles()).containsExactly("a");
        assertThat(graph.curation().lostCorrections()).isEmpty();
        assertThat(graph.check().sound()).isTrue();
        graph.curation().retype(iri + "~1", ActorType.PERSON, JANE);
        assertThat(graph.curation().footprint(iri + "~1~2").type()).isEqualTo("Person");
        graph.curation().undo(2, JANE);
        graph.curation().undo(1, JANE);
        assertThat(links(graph)).isEqualTo(before);
    }

    @Test
    void whoStandsAloneCanBeMergedButNotRenamed() {
        String iri = Iris.article("a") + "#group-protesters";
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().rename(iri, "Marchers", JANE));
        graph.curation().merge(iri, "Freedonia", JANE);
        assertThat(graph.curation().footprint("Freedonia").names()).contains("protesters");
        assertThat(graph.curation().footprint("protesters").articles()).containsExactly("b");
    }

    /** An article in which somebody of that name meets Bo Chen. */
    static ArticleGraph named(String id, String name) {
        Actor person = Fixtures.actor(ActorType.PERSON, name);
        Actor other = Fixtures.actor(ActorType.PERSON, "Bo Chen");
        Meeting meeting = new Meeting(
                new MeetingKey(0),
                List.of(Fixtures.evidence(Fixtures.BODY, "met", "meeting/met", 0.9)),
                List.of(person, other),
                null,
                MeetingKind.MEETING,
                MeetingStatus.HAPPENED,
                null,
                List.of(),
                List.of(),
                null,
                Meeting.Details.NONE);
        return new ArticleMapper()
                .map(new ArticleRecord(
                        Article.of(id, Fixtures.BODY),
                        List.of(person, other),
                        List.of(meeting),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void whatMakesNoSenseIsAnError() {
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().merge("Ann Lee", "lee", JANE));
        assertCode(ErrorCode.ACTOR_UNKNOWN, () -> graph.curation().merge("Ann Lee", "Nobody", JANE));
        assertCode(ErrorCode.ACTOR_AMBIGUOUS, () -> graph.curation().rename("protesters", "Marchers", JANE));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().split("Ann Lee", List.of(), "Anne Lee", JANE));
        assertCode(
                ErrorCode.CORRECTION_EMPTY,
                () -> graph.curation().split("Ann Lee", List.of("a", "b"), "Anne Lee", JANE));
        assertCode(ErrorCode.ARTICLE_UNKNOWN, () -> graph.curation().split("Ann Lee", List.of("z"), "Anne Lee", JANE));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().rename("Ann Lee", "Ann Lee", JANE));
        assertCode(ErrorCode.CORRECTION_UNKNOWN, () -> graph.curation().undo(1, JANE));
        assertThat(graph.curation().corrections()).isEmpty();
    }

    static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }

    /** The whole graph but what people decided. */
    static String links(NewsGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.export(ExportFormat.NQUADS, out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("/data/graph/corrections>"))
                .collect(Collectors.joining("\n"));
    }

    static ArticleGraph article(String id) {
        return new ArticleMapper().map(Fixtures.everything(id));
    }
}
