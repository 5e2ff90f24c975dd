package org.rapporteur.extract.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.annotate.EventMention.Role.ISSUE;
import static org.rapporteur.annotate.EventMention.Role.OBJECTOR;
import static org.rapporteur.annotate.EventMention.Role.OPPONENT;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.Marked;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Stance;

/** On {@code annotated/2024-05-01-disputes.txt}: sentences written for this test, one a paragraph. */
class DisputeExtractorTest {
    private final Marked marked = new Marked("2024-05-01-disputes.txt");

    private DisputeFinding found() {
        List<DisputeFinding> findings = DisputeExtractor.load(ENGLISH).extract(marked.article());
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> words(List<Mention> mentions) {
        return mentions.stream().map(Mention::words).toList();
    }

    @Test
    void whoObjectsToWhomAndOnWhat() {
        marked.dispute("Norway accused", "accused")
                .with(OBJECTOR, "Norway")
                .with(OPPONENT, "Iceland")
                .with(ISSUE, "breaking the fishing agreement");
        DisputeFinding finding = found();
        assertThat(finding.cue().words()).isEqualTo("accused");
        assertThat(finding.stance()).isEqualTo(Stance.AGAINST);
        assertThat(words(finding.objectors())).containsExactly("Norway");
        assertThat(words(finding.opponents())).containsExactly("Iceland");
        assertThat(words(finding.parties())).containsExactly("Norway", "Iceland");
        assertThat(Objects.requireNonNull(finding.issue()).words()).isEqualTo("breaking the fishing agreement");
        assertThat(marked.article().text(finding.evidence().span()))
                .isEqualTo("Norway accused Iceland of breaking the fishing agreement");
        assertThat(finding.evidence().foundBy()).isEqualTo("dispute/tagger@2");
    }

    @Test
    void whatIsDoneToSomebodyIsNoDispute() {
        marked.dispute("Judge Bo Chen", "sentenced").with(OBJECTOR, "Bo Chen").with(OPPONENT, "Otto Frank");
        assertThat(DisputeExtractor.load(ENGLISH).extract(marked.article())).isEmpty();
        Marked bill = new Marked("2024-05-01-disputes.txt");
        bill.dispute("The senators", "killed").with(OBJECTOR, "The senators").with(ISSUE, "bill on port fees");
        assertThat(DisputeExtractor.load(ENGLISH).extract(bill.article())).hasSize(1);
    }

    @Test
    void whoSufferedACrimeIsNoParty() {
        marked.dispute("Ann Lee called", "blamed")
                .with(OBJECTOR, "Ann Lee")
                .with(OPPONENT, "Max Kern", "the police")
                .with(ISSUE, "killers of Max Kern to be tried");
        assertThat(words(found().parties())).containsExactly("Ann Lee", "the police");
        Marked other = new Marked("2024-05-01-disputes.txt");
        other.dispute("Ann Lee said that the governor", "ignored")
                .with(OBJECTOR, "Ann Lee")
                .with(OPPONENT, "the governor", "Max Kern");
        assertThat(DisputeExtractor.load(ENGLISH).extract(other.article()))
                .singleElement()
                .satisfies(finding -> assertThat(words(finding.parties())).containsExactly("Ann Lee", "the governor"));
    }

    @Test
    void whoDisagreeIsNotToldToBeAgainstIt() {
        marked.dispute("The two parties disagree", "disagree")
                .with(OBJECTOR, "The two parties")
                .is("reject");
        assertThat(found().stance()).isEqualTo(Stance.OTHER);
    }

    @Test
    void whoSaysThatSomebodyDidNotLieDefendsHim() {
        marked.dispute("The witness said", "did not lie")
                .with(OBJECTOR, "The witness")
                .with(OPPONENT, "Max Kern");
        assertThat(DisputeExtractor.load(ENGLISH).extract(marked.article())).isEmpty();
    }

    @Test
    void whoStandsBesideAQuarrelIsNoParty() {
        marked.dispute("Maria Ruiz, fiancée", "accused")
                .with(OBJECTOR, "Maria Ruiz", "Max Kern")
                .with(OPPONENT, "the police");
        assertThat(words(found().parties())).containsExactly("Maria Ruiz", "the police");
        Marked lawsuit = new Marked("2024-05-01-disputes.txt");
        lawsuit.dispute("Three unions", "sued")
                .with(OBJECTOR, "Three unions", "the motion")
                .with(OPPONENT, "the ministry", "District Court", "the Constitution");
        assertThat(DisputeExtractor.load(ENGLISH).extract(lawsuit.article()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(words(finding.parties())).containsExactly("Three unions", "the ministry"));
    }

    @Test
    void aMentionNeedNotNameItsIssueOrBothSides() {
        marked.dispute("Peru condemned", "condemned")
                .with(OBJECTOR, "Peru")
                .with(Role.IMPLIED_OPPONENT, "Chile")
                .is("reject");
        DisputeFinding finding = found();
        assertThat(finding.issue()).isNull();
        assertThat(finding.stance()).isEqualTo(Stance.AGAINST);
        assertThat(words(finding.opponents())).isEmpty();
        assertThat(words(finding.implied().opponents())).containsExactly("Chile");
        assertThat(words(finding.implied().objectors())).isEmpty();
    }

    @Test
    void inAQuarrelEachSideObjects() {
        marked.dispute("A trade dispute", "dispute")
                .with(OBJECTOR, "Canada", "Brazil")
                .with(ISSUE, "trade")
                .is("quarrel");
        assertThat(words(found().objectors())).containsExactly("Canada", "Brazil");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee had, opposed, Ann Lee, Bo Chen, PAST",
        "In the 1961, blamed, Otto Frank, Max Kern, PAST",
        "Bo Chen attacked, attacked, Bo Chen, Ann Lee, PAST",
        "Kenya used, oppose, Kenya, Uganda, PAST",
        "Peru has, accused, Peru, Chile, OPEN",
        "Canada criticized, criticized, Canada, Brazil, OPEN",
        "Max Kern condemned, condemned, Max Kern, Otto Frank, OPEN"
    })
    void whatIsToldOfFormerTimesIsPast(
            String opening, String cue, String objector, String opponent, DisputeStatus status) {
        marked.dispute(opening, cue).with(OBJECTOR, objector).with(OPPONENT, opponent);
        assertThat(found().status()).isEqualTo(status);
        assertThat(found().stance()).isEqualTo(Stance.AGAINST);
    }

    @Test
    void aMeetingIsNoDispute() {
        marked.meeting("Ann Lee criticized", "criticized");
        assertThat(DisputeExtractor.load(ENGLISH).extract(marked.article())).isEmpty();
    }
}
