package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.IMPLIED_OPPONENT;
import static org.rapporteur.annotate.EventMention.Role.ISSUE;
import static org.rapporteur.annotate.EventMention.Role.OBJECTOR;
import static org.rapporteur.annotate.EventMention.Role.OPPONENT;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Marked;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.dispute.DisputeExtractor;
import org.rapporteur.extract.role.RoleExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.actor.Coreference;

/** On {@code annotated/2024-03-09-ladders.txt}, an article written for this test. */
class DisputeResolverTest {
    private Marked marked;

    @BeforeEach
    void readAnnotation() {
        marked = new Marked("2024-03-09-ladders.txt");
    }

    private static Findings findings(Marked marked) {
        AnnotatedArticle article = marked.article();
        return new Findings(
                article,
                List.of(),
                List.of(),
                DisputeExtractor.load(ENGLISH).extract(article),
                RoleExtractor.of(ENGLISH).extract(article));
    }

    private static List<Dispute> disputes(Marked marked) {
        Findings findings = findings(marked);
        return DisputeResolver.resolve(findings, Coreference.resolve(findings, ENGLISH), ENGLISH, Tie.load());
    }

    private static List<DisputeMention> mentions(Marked marked) {
        Findings findings = findings(marked);
        return new DisputeResolver(findings, Coreference.resolve(findings, ENGLISH), ENGLISH, Tie.load())
                .mentions(findings);
    }

    private static List<String> labels(Iterable<Actor> actors) {
        List<String> labels = new ArrayList<>();
        actors.forEach(actor -> labels.add(actor.label()));
        return labels;
    }

    private void toll() {
        marked.dispute("Peter Hall", "rejected")
                .with(OBJECTOR, "Peter Hall")
                .with(IMPLIED_OPPONENT, "President Nora Vik")
                .with(ISSUE, "the toll on the bridge")
                .is("reject")
                .sure(0.98);
        marked.dispute("The Harbour Union", "opposed")
                .with(OBJECTOR, "The Harbour Union")
                .with(IMPLIED_OPPONENT, "President Nora Vik")
                .with(ISSUE, "the toll")
                .is("reject")
                .sure(0.95);
    }

    @Test
    void mentionsOfOneIssueAreOneDisputeCalledAsTheSurestCallsIt() {
        toll();
        assertThat(disputes(marked)).singleElement().satisfies(dispute -> {
            assertThat(dispute.issue()).isEqualTo("toll on the bridge");
            assertThat(dispute.issueAliases()).containsExactly("toll");
            assertThat(dispute.evidence())
                    .extracting(Evidence::confidence)
                    .hasSize(2)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(dispute.status()).isEqualTo(DisputeStatus.OPEN);
        });
    }

    @Test
    void aSpokesmanStandsWhereWhomHeSpeaksForStands() {
        toll();
        Dispute dispute = disputes(marked).get(0);
        assertThat(labels(dispute.parties())).containsExactly("Harbour Union", "Nora Vik");
        assertThat(dispute.positions())
                .extracting(position ->
                        position.party().label() + " " + position.stance().localName())
                .containsExactly("Harbour Union against", "Nora Vik other", "Harbour Union against", "Nora Vik other");
    }

    @Test
    void aDisputeThatIsSaidToEaseAtTheEndIsEasing() {
        toll();
        marked.dispute("On Friday the union", "peace")
                .with(OBJECTOR, "the union")
                .with(IMPLIED_OPPONENT, "President Nora Vik")
                .with(ISSUE, "the toll")
                .is("ease");
        assertThat(disputes(marked)).extracting(Dispute::status).containsExactly(DisputeStatus.EASING);
    }

    @Test
    void aPositionOfFormerTimesIsNoneNow() {
        marked = new Marked("2024-05-01-disputes.txt");
        marked.dispute("Ann Lee had", "opposed")
                .with(OBJECTOR, "Ann Lee")
                .with(OPPONENT, "Bo Chen")
                .with(ISSUE, "the bridge")
                .is("reject");
        assertThat(disputes(marked)).singleElement().satisfies(dispute -> {
            assertThat(dispute.status()).isEqualTo(DisputeStatus.PAST);
            assertThat(labels(dispute.parties())).containsExactly("Ann Lee", "Bo Chen");
            assertThat(dispute.positions()).isEmpty();
        });
    }

    @Test
    void anotherIssueOfOthersIsAnotherDispute() {
        toll();
        marked.dispute("Her supporters", "accused")
                .with(OBJECTOR, "Her supporters")
                .with(OPPONENT, "Tom Berg")
                .with(ISSUE, "hiding a debt");
        assertThat(disputes(marked)).extracting(Dispute::issue).containsExactly("hiding a debt", "toll on the bridge");
        assertThat(labels(disputes(marked).get(0).parties())).containsExactly("Vik supporters", "Tom Berg");
    }

    @Test
    void withoutASecondPartyAnIssueOrMuchBeliefThereIsNoDispute() {
        marked.dispute("The Harbour Union", "opposed")
                .with(OBJECTOR, "The Harbour Union")
                .with(ISSUE, "the toll")
                .is("reject");
        assertThat(disputes(marked)).isEmpty();
        marked = new Marked("2024-03-09-ladders.txt");
        marked.dispute("Her supporters", "accused")
                .with(OBJECTOR, "Her supporters")
                .with(OPPONENT, "Tom Berg");
        assertThat(disputes(marked)).isEmpty();
        marked = new Marked("2024-03-09-ladders.txt");
        marked.dispute("Her supporters", "accused")
                .with(OBJECTOR, "Her supporters")
                .with(OPPONENT, "Tom Berg")
                .with(ISSUE, "hiding a debt")
                .sure(0.1);
        assertThat(disputes(marked)).isEmpty();
    }

    @Test
    void theOtherSideIsWhoStoodThereJustBefore() {
        marked = new Marked("2024-05-01-disputes.txt");
        marked.dispute("Norway accused", "accused")
                .with(OBJECTOR, "Norway")
                .with(OPPONENT, "Iceland")
                .with(ISSUE, "breaking the fishing agreement");
        marked.dispute("Norway accused", "rejected").with(OBJECTOR, "Iceland").is("reject");
        DisputeMention answer = mentions(marked).get(1);
        assertThat(answer.label()).isNull();
        assertThat(labels(answer.objectors())).containsExactly("Iceland");
        assertThat(labels(answer.opponents())).containsExactly("Norway");
    }

    @Test
    void aNameOfAnotherSentenceCountsOnlyWhereTheSentenceLeavesASideOpen() {
        toll();
        marked.dispute("Her supporters", "accused")
                .with(OBJECTOR, "Her supporters")
                .with(OPPONENT, "Tom Berg")
                .with(IMPLIED_OPPONENT, "Paul Cole")
                .with(ISSUE, "hiding a debt");
        assertThat(labels(mentions(marked).get(0).opponents())).containsExactly("Tom Berg");
        assertThat(labels(mentions(marked).get(1).opponents())).containsExactly("Nora Vik");
    }

    @Test
    void whomOneDoubtfulMentionOfSeveralNamesIsNoParty() {
        toll();
        marked.dispute("On Friday the union", "peace")
                .with(OBJECTOR, "the union")
                .with(IMPLIED_OPPONENT, "Paul Cole")
                .with(ISSUE, "the toll")
                .is("reject")
                .sure(0.48);
        assertThat(disputes(marked)).singleElement().satisfies(dispute -> {
            assertThat(dispute.evidence()).hasSize(3);
            assertThat(labels(dispute.parties())).containsExactly("Harbour Union", "Nora Vik");
        });
    }
}
