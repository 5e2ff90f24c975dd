package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.curate.Wish;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.FindingChange.Field;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** People set right what was read wrongly in an article. */
class FindingCorrectionsTest {
    private static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I was there");
    private static final String MEETING = "data:article/a#meeting-1";
    private static final String USEFUL = "data:article/a#statement-1";
    private static final String DISPUTE = "data:article/a#dispute-1";

    private NewsGraph graph;

    @BeforeEach
    void open() {
        graph = NewsGraphTest.withoutModels();
        graph.store().add(List.of(map(Fixtures.everything("a")), map(Fixtures.everything("b"))));
    }

    @AfterEach
    void close() {
        assertThat(graph.check().problems()).isEmpty();
        graph.close();
    }

    @Test
    void aRejectedMeetingIsInNoAnswerAndNoNetwork() {
        graph.curation().reject(MEETING, JANE);

        assertThat(graph.meetingsOf(graph.actor("Ann Lee")))
                .extracting(meeting -> meeting.article().id())
                .containsExactly("b");
        assertThat(graph.stats().meetings()).isEqualTo(1);
        assertThat(export(ExportFormat.NODES)).doesNotContain("article/a#meeting-1");
        assertThat(export(ExportFormat.FOLLOW_THE_MONEY)).isNotEmpty();
        assertThat(graph.select("SELECT ?f { ?f a <https://w3id.org/rapporteur/ns#Meeting> }", Map.of()))
                .hasSize(1);
        assertThat(graph.select(
                        "PREFIX rap: <https://w3id.org/rapporteur/ns#> SELECT ?f { ?f rap:verdict rap:rejected }",
                        Map.of()))
                .hasSize(1);
    }

    @Test
    void whatIsSaidAtARejectedMeetingStays() {
        int before = graph.statementsBy(graph.actor("Ann Lee")).size();
        graph.curation().reject(MEETING, JANE);
        assertThat(graph.statementsBy(graph.actor("Ann Lee"))).hasSize(before);
    }

    @Test
    void aRejectedDisputeTakesItsIssueWithIt() {
        graph.curation().reject(DISPUTE, JANE);
        graph.curation().reject("data:article/b#dispute-1", JANE);
        assertThat(graph.issuesByArticles()).isEmpty();
        assertThat(graph.disputesBetween(graph.actor("Freedonia"), graph.actor("Ann Lee")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"NQUADS", "NODES", "EDGES", "GEXF"})
    void whatIsUndoneLeavesOnlyItsRecord(ExportFormat format) {
        String before = export(format);
        for (String finding : List.of(
                MEETING,
                USEFUL,
                DISPUTE,
                "data:article/a#statement-2",
                "data:article/a#attitude-4",
                "data:article/a#role-1")) {
            Correction rejection = graph.curation().reject(finding, JANE);
            assertThat(export(format)).as(finding).isNotEqualTo(format == ExportFormat.GEXF ? "" : before);
            graph.curation().undo(rejection.number(), JANE);
            assertThat(export(format)).as(finding).isEqualTo(before);
        }
    }

    @Test
    void aConfirmedFindingSaysSo() {
        graph.curation().confirm("<https://w3id.org/rapporteur/data/article/a#meeting-1>", JANE);
        assertThat(graph.meetingsOf(graph.actor("Ann Lee"))).hasSize(2);
        assertThat(verdicts())
                .containsExactly(Map.of(
                        "finding",
                        "https://w3id.org/rapporteur/data/article/a#meeting-1",
                        "verdict",
                        "confirmed",
                        "by",
                        "jane"));
    }

    @Test
    void theLastVerdictCounts() {
        graph.curation().reject(MEETING, JANE);
        graph.curation().confirm(MEETING, new Decision("joe", JANE.at(), "so was I"));
        assertThat(graph.meetingsOf(graph.actor("Ann Lee"))).hasSize(2);
        graph.curation().undo(2, JANE);
        assertThat(graph.meetingsOf(graph.actor("Ann Lee"))).hasSize(1);
    }

    @Test
    void aMeetingIsPutRight() {
        graph.curation()
                .correct(
                        MEETING,
                        List.of(
                                new Wish(Field.STATUS, "Cancelled"),
                                new Wish(Field.DATE, "2024-04"),
                                new Wish(Field.PLACE, "Vaduz"),
                                new Wish(Field.ADD_PARTICIPANT, "freedonia"),
                                new Wish(Field.ADD_PARTICIPANT, "person:Cy Doe"),
                                new Wish(Field.REMOVE_PARTICIPANT, "Chen")),
                        JANE);

        assertThat(graph.meetingsOf(graph.actor("Cy Doe"))).singleElement().satisfies(meeting -> {
            assertThat(meeting.status()).isEqualTo(MeetingStatus.CANCELLED);
            assertThat(meeting.date()).isEqualTo(new PartialDate("2024-04"));
            assertThat(meeting.places()).containsExactly("Vaduz");
            assertThat(meeting.participants())
                    .extracting(ActorRef::label)
                    .containsExactlyInAnyOrder("Ann Lee", "Cy Doe", "Freedonia");
        });
        assertThat(graph.curation().corrections().get(0).toString())
                .contains("status cancelled (was happened)", "date 2024-04 (was 2024-03-05)");
        assertThat(graph.select("""
                        PREFIX rap: <https://w3id.org/rapporteur/ns#>
                        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                        SELECT ?was { ?r a rap:Revision ; rap:asRead true ; rdf:predicate rap:status ; rdf:object ?was }
                        """, Map.of()))
                .containsExactly(Map.of("was", "https://w3id.org/rapporteur/ns#happened"));
    }

    @Test
    void aStatementAndADisputeArePutRight() {
        graph.curation()
                .correct(USEFUL, List.of(new Wish(Field.SPEAKER, "Bo Chen"), new Wish(Field.ACT, "hope")), JANE);
        assertThat(graph.statementsBy(graph.actor("Bo Chen")))
                .extracting(StatementFact::text)
                .contains("useful 🐟 … overdue");
        graph.curation()
                .correct(
                        DISPUTE,
                        List.of(
                                new Wish(Field.ISSUE, "port fees"),
                                new Wish(Field.STATUS, "resolved"),
                                new Wish(Field.ADD_PARTY, "Ann Lee"),
                                new Wish(Field.REMOVE_PARTY, "protesters")),
                        JANE);
        assertThat(graph.disputesBetween(graph.actor("Freedonia"), graph.actor("Ann Lee")))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.issue().label()).isEqualTo("port fees");
                    assertThat(dispute.article().id()).isEqualTo("a");
                });
    }

    @Test
    void anActorGetsItsType() {
        graph.curation().retype("the Foreign Ministry of Freedonia", ActorType.GROUP, JANE);
        assertThat(graph.curation()
                        .footprint("the Foreign Ministry of Freedonia")
                        .type())
                .isEqualTo("Group");
        graph.relink();
        assertThat(graph.curation()
                        .footprint("the Foreign Ministry of Freedonia")
                        .type())
                .isEqualTo("Group");
    }

    @Test
    void correctionsOutlastARebuildInAnyOrder() {
        graph.curation().reject(MEETING, JANE);
        graph.curation().correct(DISPUTE, List.of(new Wish(Field.ISSUE, "port fees")), JANE);
        graph.curation().confirm(USEFUL, JANE);
        String before = export(ExportFormat.NQUADS);

        graph.store().add(List.of(map(Fixtures.everything("b")), map(Fixtures.everything("a"))), true);
        assertThat(export(ExportFormat.NQUADS)).isEqualTo(before);
        graph.relink();
        assertThat(export(ExportFormat.NQUADS)).isEqualTo(before);
        graph.remove("a");
        assertThat(graph.curation().lostCorrections()).hasSize(3);
        graph.store().add(List.of(map(Fixtures.everything("a"))));
        assertThat(export(ExportFormat.NQUADS)).isEqualTo(before);
        assertThat(graph.curation().lostCorrections()).isEmpty();
    }

    /** The number of a finding says nothing: the first meeting of a better model is another one. */
    @Test
    void aFindingIsKnownAgainByItsWords() {
        graph.curation().reject(MEETING, JANE);
        ArticleRecord read = Fixtures.everything("a");
        Meeting old = read.meetings().get(0);
        Meeting other = with(old, 0, old.participants(), MeetingStatus.SCHEDULED, "overdue");
        Meeting wider =
                with(old, 1, old.participants(), MeetingStatus.HAPPENED, "Lee, foreign minister of Freedonia, met");
        replace(read, List.of(other, wider));

        assertThat(graph.meetingsOf(graph.actor("Bo Chen")))
                .filteredOn(meeting -> meeting.article().id().equals("a"))
                .extracting(MeetingFact::status)
                .containsExactly(MeetingStatus.SCHEDULED);
        assertThat(graph.curation().lostCorrections()).isEmpty();
    }

    @Test
    void aFindingThatNamesSomebodyElseNowIsAnother() {
        graph.curation().reject(MEETING, JANE);
        ArticleRecord read = Fixtures.everything("a");
        Meeting old = read.meetings().get(0);
        replace(
                read,
                List.of(with(
                        old,
                        0,
                        List.of(old.participants().get(0), read.actors().get(1)),
                        MeetingStatus.HAPPENED,
                        "met Bo Chen in the Old Hall in Geneva")));

        assertThat(graph.meetingsOf(graph.actor("Freedonia"))).hasSize(1);
        assertThat(graph.curation().lostCorrections())
                .singleElement()
                .satisfies(lost -> assertThat(lost.verb()).isEqualTo("reject"));
    }

    private void replace(ArticleRecord read, List<Meeting> meetings) {
        graph.store()
                .add(
                        List.of(map(new ArticleRecord(
                                read.article(),
                                read.actors(),
                                meetings,
                                List.of(),
                                read.disputes().stream().limit(0).toList(),
                                read.roles()))),
                        true);
    }

    private static Meeting with(
            Meeting old, int place, List<org.rapporteur.resolve.Actor> who, MeetingStatus status, String words) {
        return new Meeting(
                new MeetingKey(place),
                List.of(Fixtures.evidence(Fixtures.BODY, words, "model", 0.9)),
                who,
                null,
                old.kind(),
                status,
                old.date(),
                old.places(),
                List.of(),
                null,
                Meeting.Details.NONE);
    }

    @Test
    void occasionsAreJoinedAndParted() {
        String first = occasion("a");
        assertThat(occasion("b")).isEqualTo(first);
        graph.curation().split(first, List.of("b"), "", JANE);
        assertThat(occasion("b")).isNotEqualTo(occasion("a"));
        graph.relink();
        assertThat(occasion("b")).isNotEqualTo(occasion("a"));
        graph.store().add(List.of(map(Fixtures.everything("a"))), true);
        assertThat(occasion("b")).isNotEqualTo(occasion("a"));

        graph.curation().merge(occasion("b"), occasion("a"), JANE);
        assertThat(occasion("b")).isEqualTo(occasion("a"));
        graph.curation().undo(2, JANE);
        assertThat(occasion("b")).isNotEqualTo(occasion("a"));
        graph.curation().undo(1, JANE);
        assertThat(occasion("b")).isEqualTo(first);
        assertThat(occasion("a")).isEqualTo(first);
    }

    @Test
    void meetingsThatNothingBringsTogetherAreOneOccasionWhenSomebodySaysSo() {
        graph.curation().correct("data:article/b#meeting-1", List.of(new Wish(Field.DATE, "2021-01-01")), JANE);
        assertThat(occasion("b")).isNotEqualTo(occasion("a"));
        graph.curation().merge(occasion("b"), occasion("a"), JANE);
        assertThat(occasion("b")).isEqualTo(occasion("a"));
    }

    private String occasion(String article) {
        Map<String, String> row = graph.select(
                        "SELECT ?o { <https://w3id.org/rapporteur/data/article/" + article
                                + "#meeting-1> <https://w3id.org/rapporteur/ns#identity> ?o }",
                        Map.of())
                .get(0);
        return Objects.requireNonNull(row.get("o"), "an occasion");
    }

    @Test
    void issuesAreJoinedPartedAndRenamed() {
        graph.curation().correct(DISPUTE, List.of(new Wish(Field.ISSUE, "port fees")), JANE);
        graph.curation().merge("port fees", "fishing rights", JANE);
        assertThat(graph.issuesByArticles())
                .singleElement()
                .satisfies(issue -> assertThat(issue.issue().label()).isEqualTo("fishing rights"));
        graph.curation().undo(2, JANE);
        assertThat(graph.issuesByArticles()).hasSize(2);
        graph.curation().rename("port fees", "harbour fees", JANE);
        assertThat(graph.positionsOn(graph.issue("harbour fees"))).isNotEmpty();
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().merge("harbour fees", "Freedonia", JANE));
    }

    @Test
    void whatMakesNoSenseIsAnErrorAndChangesNothing() {
        String before = export(ExportFormat.NQUADS);
        assertCode(ErrorCode.VALUE_UNKNOWN, () -> graph.curation().reject("data:article/a#meeting-9", JANE));
        assertCode(ErrorCode.VALUE_UNKNOWN, () -> graph.curation().reject("nonsense", JANE));
        assertCode(ErrorCode.USAGE, () -> correct(MEETING, Field.STATUS, "hapened"));
        assertCode(ErrorCode.USAGE, () -> correct(MEETING, Field.DATE, "2024-02-30"));
        assertCode(ErrorCode.USAGE, () -> correct(MEETING, Field.ACT, "hope"));
        assertCode(ErrorCode.USAGE, () -> correct(MEETING, Field.ADD_PARTICIPANT, "person: "));
        assertCode(ErrorCode.ACTOR_UNKNOWN, () -> correct(MEETING, Field.ADD_PARTICIPANT, "Nobody"));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> correct(MEETING, Field.STATUS, "happened"));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> correct(MEETING, Field.REMOVE_PARTICIPANT, "Bo Chen"));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> correct(MEETING, Field.REMOVE_PARTICIPANT, "Freedonia"));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().correct(MEETING, List.of(), JANE));
        assertThat(export(ExportFormat.NQUADS)).isEqualTo(before);
    }

    private Correction correct(String finding, Field field, String value) {
        return graph.curation().correct(finding, List.of(new Wish(field, value)), JANE);
    }

    private List<Map<String, String>> verdicts() {
        return graph.select("""
                PREFIX rap: <https://w3id.org/rapporteur/ns#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT ?finding (STRAFTER(STR(?concept), "#") AS ?verdict) ?by {
                  ?finding rap:verdict ?concept ; rap:checkedBy/dcterms:creator ?by
                } ORDER BY ?finding
                """, Map.of());
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }

    /** The whole graph but what people decided. */
    private String export(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.export(format, out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("/data/graph/corrections>"))
                .collect(Collectors.joining("\n"));
    }

    private static ArticleGraph map(ArticleRecord record) {
        return new ArticleMapper().map(record);
    }
}
