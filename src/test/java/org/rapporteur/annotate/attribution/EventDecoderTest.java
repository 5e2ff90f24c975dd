package org.rapporteur.annotate.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.EventMention.Type;
import org.rapporteur.source.Span;

class EventDecoderTest {
    private static final String TEXT = "Ann Lee met Bo Chen, in Oslo on Friday";

    private final EventDecoder decoder = new EventDecoder();

    /** One letter a word: n none, q trigger, p participant, l place, t time, o objector, a opponent, f implied. */
    private static Candidate candidate(Task task, String letters, double sure, String issue, float[] traits) {
        float[][] likelihoods = new float[letters.length()][ModelFormat.LINK_LABELS];
        float[] issues = new float[letters.length()];
        for (int i = 0; i < letters.length(); i++) {
            int label = switch (letters.charAt(i)) {
                case 'q' -> ModelFormat.LINK_CUE;
                case 'p' -> ModelFormat.LINK_PARTICIPANT;
                case 'l' -> ModelFormat.LINK_PLACE;
                case 't' -> ModelFormat.LINK_TIME;
                case 'o' -> ModelFormat.LINK_OBJECTOR;
                case 'a' -> ModelFormat.LINK_OPPONENT;
                case 'f' -> ModelFormat.LINK_FAR_OPPONENT;
                default -> 0;
            };
            Arrays.fill(likelihoods[i], (float) (1 - sure) / (ModelFormat.LINK_LABELS - 1));
            likelihoods[i][label] = (float) sure;
            issues[i] = i < issue.length() && issue.charAt(i) == 'i' ? 0.9f : 0;
        }
        return new Candidate(task, letters.indexOf('q'), (float) sure, 0, likelihoods, issues, traits);
    }

    private static float[] traits(Trait trait, String value) {
        float[] traits = new float[Trait.total()];
        traits[trait.offset() + trait.options().indexOf(value)] = 0.8f;
        return traits;
    }

    private List<EventMention> decode(String text, Candidate... candidates) {
        return decoder.decode(Texts.words(text), List.of(candidates));
    }

    private static List<String> texts(String text, List<Span> spans) {
        return spans.stream().map(span -> Texts.at(text, span)).toList();
    }

    @Test
    void aMeetingHasItsWordsByTheirRolesWithoutMarksAtTheirEnds() {
        Candidate met = candidate(Task.MEETING, "ppqppplltt", 0.9, "", traits(Trait.STATUS, "scheduled"));
        assertThat(decode(TEXT, met)).singleElement().satisfies(mention -> {
            assertThat(mention.type()).isEqualTo(Type.MEETING);
            assertThat(Texts.at(TEXT, mention.trigger())).isEqualTo("met");
            assertThat(texts(TEXT, mention.spans(Role.PARTICIPANT))).containsExactly("Ann Lee", "Bo Chen");
            assertThat(texts(TEXT, mention.spans(Role.PLACE))).containsExactly("in Oslo");
            assertThat(texts(TEXT, mention.spans(Role.TIME))).containsExactly("on Friday");
            assertThat(mention.value(Trait.STATUS)).isEqualTo("scheduled");
            assertThat(mention.likelihood(Trait.STATUS, "scheduled")).isEqualTo(0.8);
            assertThat(mention.traits()).containsOnlyKeys(Trait.STATUS, Trait.KIND, Trait.DOUBT);
            assertThat(mention.confidence()).isEqualTo(0.9);
        });
    }

    @Test
    void aDisputeHasOneIssueTheLongerOfEquallyLikelyOnes() {
        String text = "Norway rejected quotas and Iceland’s mackerel tax";
        Candidate rejected = candidate(Task.DISPUTE, "oqnnannn", 0.9, "nninniii", traits(Trait.DISPUTE_ACT, "reject"));
        assertThat(decode(text, rejected)).singleElement().satisfies(mention -> {
            assertThat(mention.type()).isEqualTo(Type.DISPUTE);
            assertThat(texts(text, mention.spans(Role.OBJECTOR))).containsExactly("Norway");
            assertThat(texts(text, mention.spans(Role.OPPONENT))).containsExactly("Iceland");
            assertThat(texts(text, mention.spans(Role.ISSUE))).containsExactly("’s mackerel tax");
            assertThat(mention.value(Trait.DISPUTE_ACT)).isEqualTo("reject");
        });
    }

    @Test
    void ofTwoThatClaimATriggerTheMoreConfidentStaysButADisputeBesideAMeeting() {
        Candidate sure = candidate(Task.MEETING, "ppqqnnnnnn", 0.9, "", new float[Trait.total()]);
        Candidate rival = candidate(Task.MEETING, "ppnqppnnnn", 0.6, "", new float[Trait.total()]);
        Candidate dispute = candidate(Task.DISPUTE, "ooqaannnnn", 0.6, "", new float[Trait.total()]);
        assertThat(decode(TEXT, rival, dispute, sure))
                .extracting(mention -> mention.type() + " " + Texts.at(TEXT, mention.trigger()))
                .containsExactly("DISPUTE met", "MEETING met Bo");
    }

    @Test
    void whatIsHardlyBelievedAndWhoSaysWhatAreNoMentions() {
        assertThat(decode(TEXT, candidate(Task.MEETING, "ppqppnnnnn", 0.09, "", new float[Trait.total()])))
                .isEmpty();
        assertThat(decode(TEXT, candidate(Task.ATTRIBUTION, "ppqppnnnnn", 0.9, "", new float[Trait.total()])))
                .isEmpty();
    }

    @Test
    void anArgumentEndsWithItsParagraph() {
        String text = "Lee met Chen\n\nThe mayor left";
        Candidate met = candidate(Task.MEETING, "pqpppn", 0.9, "", new float[Trait.total()]);
        assertThat(texts(text, decode(text, met).get(0).spans(Role.PARTICIPANT)))
                .startsWith("Lee", "Chen")
                .hasSize(3);
    }
}
