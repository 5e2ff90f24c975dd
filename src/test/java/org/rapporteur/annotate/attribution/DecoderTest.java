package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static WordReader reader;
    private final Decoder decoder = new Decoder(DecoderSettings.DEFAULT);

    @BeforeAll
    static void load() throws IOException {
        reader = new WordReader(Vocabulary.load());
    }

    /** One letter a word: n none, s source, c content, q cue. */
    private static Candidate candidate(String labels, float sure) {
        float[][] likelihoods = new float[labels.length()][ModelFormat.LINK_LABELS];
        for (int i = 0; i < labels.length(); i++) {
            int label = "nscq".indexOf(labels.charAt(i));
            java.util.Arrays.fill(likelihoods[i], (1 - sure) / 3);
            likelihoods[i][label] = sure;
        }
        return new Candidate(labels.indexOf('q'), sure, 0, likelihoods);
    }

    private String decode(String text, Candidate... candidates) {
        StringBuilder found = new StringBuilder();
        for (RawAttribution a : decoder.decode(text, reader.read(text), List.of(candidates))) {
            found.append(a.sources().stream().map(s -> s.of(text)).toList())
                    .append(a.cues().stream().map(s -> s.of(text)).toList())
                    .append(a.contents().stream().map(s -> s.of(text)).toList());
        }
        return found.toString();
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
