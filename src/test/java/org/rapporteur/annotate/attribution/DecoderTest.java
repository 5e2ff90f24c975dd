package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.source.Span;

class DecoderTest {

    private final Decoder decoder = new Decoder(DecoderSettings.DEFAULT);

    /** One letter a word: n none, s source, c content, q cue. */
    private static Candidate candidate(String labels, float sure) {
        float[][] likelihoods = new float[labels.length()][ModelFormat.LINK_LABELS];
        for (int i = 0; i < labels.length(); i++) {
            int label = "nscq".indexOf(labels.charAt(i));
            java.util.Arrays.fill(likelihoods[i], 0, 4, (1 - sure) / 3);
            likelihoods[i][label] = sure;
        }
        float[] issue = new float[labels.length()];
        return new Candidate(
                Task.ATTRIBUTION, labels.indexOf('q'), sure, 0, likelihoods, issue, new float[Trait.total()]);
    }

    private String decode(String text, Candidate... candidates) {
        StringBuilder found = new StringBuilder();
        for (Attribution a : decoder.decode(Texts.words(text), List.of(candidates))) {
            found.append(written(text, a.sources()))
                    .append(written(text, a.cues()))
                    .append(written(text, a.contents()));
        }
        return found.toString();
    }

    private static List<String> written(String text, List<Span> spans) {
        return spans.stream().map(span -> Texts.at(text, span)).toList();
    }

    @Test
    void completesAQuotation() {
        assertEquals("[he][said][A b c d e]", decode("“A b c d e,” he said.", candidate("nccccnnnsqn", 0.9f)));
    }

    @Test
    void keepsTheMoreConfidentOfTwoRivals() {
        String text = "Ann said rain would fall";
        assertEquals("[Ann][said][rain would fall]", decode(text, candidate("sqccc", 0.95f), candidate("nqnnc", 0.8f)));
    }

    @Test
    void dropsTheDoubtful() {
        assertEquals("", decode("Ann said rain would fall", candidate("sqccc", 0.3f)));
    }

    @Test
    void adoptsAParagraphThatIsAQuotation() {
        assertEquals(
                "[he][said][We will not go, We will stay here]",
                decode("“We will not go,” he said.\n\n“We will stay here.”", candidate("ncccccnsqnnnnnnnn", 0.9f)));
    }
}
