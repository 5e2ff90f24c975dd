package org.rapporteur.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTokensTest {
    @Test
    void partsThatAHyphenJoinsAreOneWord() {
        NameTokens tokens = NameTokens.of(tokens("the", "_", "Rostok", "", "-", "", "Varna", "_", "ferry"));
        assertThat(tokens.words()).containsExactly("the", "Rostok-Varna", "ferry");
        assertThat(tokens.of()).containsExactly(0, 1, 1, 1, 2);
    }

    @Test
    void aPlaceStaysByItselfBeforeWhatFollowsPlaces() {
        assertThat(NameTokens.of(tokens("Varna", "", "-", "", "based", "_", "crew"))
                        .words())
                .containsExactly("Varna", "-", "based", "crew");
    }

    @Test
    void aHyphenBetweenBlanksJoinsNothing() {
        assertThat(NameTokens.of(tokens("Petit", "_", "-", "_", "a", "_", "pilot", "", "-"))
                        .words())
                .containsExactly("Petit", "-", "a", "pilot", "-");
    }

    /** Words by turns with what stands behind them. */
    private static List<CoreLabel> tokens(String... parts) {
        List<CoreLabel> tokens = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            CoreLabel token = new CoreLabel();
            token.setWord(parts[i]);
            token.setTag("NN");
            token.setAfter(i + 1 < parts.length ? parts[i + 1].replace('_', ' ') : " ");
            tokens.add(token);
        }
        return tokens;
    }
}
