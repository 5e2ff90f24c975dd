package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Evidence;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Span;

class SampleTest {
    private static final ArticleRecord RECORD = Fixtures.everything("a");
    private static final Actor FREEDONIA = actor(ActorType.COUNTRY, "Freedonia");
    private static final Actor LEE = actor(ActorType.PERSON, "Ann Lee");
    private static final Actor CHEN = actor(ActorType.PERSON, "Bo Chen");

    @Test
    void aMeetingOfThoseWhoAreNamedInFullIsShown() {
        assertThat(meetings(meeting(0.9, LEE, CHEN))).singleElement().satisfies(sample -> {
            assertThat(sample.fact()).startsWith("Ann Lee, Bo Chen: talks, ");
            assertThat(sample.sentence()).startsWith("at ");
            assertThat(sample.article()).isEqualTo("a");
        });
        assertThat(meetings(meeting(0.9, LEE, FREEDONIA))).hasSize(1);
    }

    @Test
    void nounsOneWordLabelsAndClaimsAreNot() {
        assertThat(meetings(meeting(1, LEE, actor(ActorType.PERSON, "Chen")))).isEmpty();
        assertThat(meetings(meeting(1, LEE, actor(ActorType.PERSON, "he")))).isEmpty();
        assertThat(meetings(meeting(1, LEE, actor(ActorType.PERSON, "the foreign minister"))))
                .isEmpty();
        assertThat(meetings(meeting(1, LEE, actor(ActorType.GROUP, "Angry Farmers"))))
                .isEmpty();
        assertThat(meetings(meeting(1, LEE, actor(ActorType.ORGANIZATION, "Foreign Ministry"))))
                .isEmpty();
        assertThat(meetings(meeting(1, LEE, CHEN).withClaim(CHEN))).isEmpty();
    }

    @Test
    void theSurestOfAnArticleIsShownAndOfEqualsTheFirst() {
        Actor dahl = actor(ActorType.PERSON, "Kari Dahl");
        assertThat(meetings(meeting(0.7, LEE, CHEN), meeting(0.9, LEE, dahl), meeting(0.9, CHEN, dahl)))
                .singleElement()
                .satisfies(sample -> assertThat(sample.fact()).startsWith("Ann Lee, Kari Dahl:"));
    }

    @Test
    void aStatementIsOfSomebodyNamedAndLongEnough() {
        assertThat(statements(RECORD.statements())).isEmpty();
        Statement told = RECORD.statements().get(1);
        assertThat(statements(List.of(said(told, LEE))))
                .singleElement()
                .satisfies(sample ->
                        assertThat(sample.fact()).startsWith("Ann Lee: Freedonia had promised to open its ports"));
        assertThat(statements(List.of(said(told, actor(ActorType.PERSON, "Lee")))))
                .isEmpty();
        assertThat(statements(List.of(said(told, null)))).isEmpty();
    }

    @Test
    void aDisputeIsBetweenPartiesThatAreNamed() {
        Actor office = actor(ActorType.ORGANIZATION, "the Ministry of Ports");
        assertThat(disputes(dispute("fishing rights", FREEDONIA, office))).hasSize(1);
        assertThat(disputes(dispute("fishing", FREEDONIA, office))).isEmpty();
        assertThat(disputes(dispute("fishing rights", FREEDONIA, actor(ActorType.GROUP, "protesters"))))
                .isEmpty();
    }

    private static List<SampleFact> meetings(Meeting... meetings) {
        return samples(
                new ArticleRecord(RECORD.article(), List.of(), List.of(meetings), List.of(), List.of(), List.of()));
    }

    private static List<SampleFact> statements(List<Statement> statements) {
        return samples(new ArticleRecord(RECORD.article(), List.of(), List.of(), statements, List.of(), List.of()));
    }

    private static List<SampleFact> disputes(Dispute... disputes) {
        return samples(
                new ArticleRecord(RECORD.article(), List.of(), List.of(), List.of(), List.of(disputes), List.of()));
    }

    private static List<SampleFact> samples(ArticleRecord record) {
        return Sample.of(record, span -> "at " + span.begin()).stream()
                .map(Sample::fact)
                .toList();
    }

    private static Meeting meeting(double confidence, Actor... participants) {
        Meeting like = RECORD.meetings().get(0);
        return new Meeting(
                like.key(),
                List.of(evidence(confidence)),
                List.of(participants),
                null,
                like.kind(),
                like.status(),
                like.date(),
                like.places(),
                like.topics(),
                null,
                Meeting.Details.NONE);
    }

    /** The same, said by that speaker. */
    private static Statement said(Statement like, @Nullable Actor speaker) {
        return new Statement(
                like.key(),
                like.evidence(),
                like.contents(),
                speaker,
                List.of(),
                null,
                null,
                List.of(),
                like.mode(),
                like.act(),
                false,
                false,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Dispute dispute(String issue, Actor... parties) {
        return new Dispute(
                List.of(evidence(0.5)),
                issue,
                List.of(),
                List.of(parties),
                new ArrayList<>(),
                RECORD.disputes().get(0).status(),
                null);
    }

    private static Evidence evidence(double confidence) {
        return new Evidence(new Span(0, 3), "meeting/met", confidence);
    }

    private static Actor actor(ActorType type, String label) {
        return new Actor(type, label, new TreeSet<>(), type == ActorType.COUNTRY ? "QF" : null, List.of());
    }
}
