package org.rapporteur.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.LexiconException;

/** Loading fails early, and names the file and the rule. The files are in {@code src/test/resources}. */
class RulesTest {
    private static final Lexicon WORDS = Lexicon.read("/rules/words.lexicon");

    @Test
    void readsARuleWithItsVariablesExpanded() {
        Rules rules = Rules.read("/rules/sound.yml", WORDS, ENGLISH.relations(), Set.of("trigger"));
        assertThat(rules.rules()).hasSize(1);
        Rule rule = rules.rules().get(0);
        assertThat(rule.triggers()).containsExactlyInAnyOrder("meet", "confer");
        assertThat(rule.set()).containsEntry("kind", "meeting");
    }

    @ParameterizedTest
    @CsvSource({
        "name-twice.yml, the name stands twice",
        "unknown-variable.yml, neither a class of the lexicon nor in relations.yml",
        "unknown-key.yml, Unrecognized field",
        "no-capture.yml, must bind [trigger]",
        "no-example.yml, a rule needs sentences",
        "bad-pattern.yml, cannot be read",
    })
    void refusesWhatIsWrong(String file, String complaint) {
        assertThatThrownBy(() -> Rules.read("/rules/" + file, WORDS, ENGLISH.relations(), Set.of("trigger")))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Rules.read("/rules/nowhere.yml", WORDS, ENGLISH.relations(), Set.of()))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("/rules/nowhere.yml");
    }

    @Test
    void anUnknownClassOfTheLexiconIsNamed() {
        assertThatThrownBy(() -> WORDS.has("DANCE_VERB", "waltz"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("DANCE_VERB");
    }
}
