package org.rapporteur.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loading fails early, and names the file and the rule. The files are in {@code src/test/resources}. */
class RulesTest {
    private static final Lexicon WORDS = Lexicon.read("/rules/words.lexicon");

    @Test
    void readsARuleWithItsVariablesExpanded() {
        Rules rules = Rules.read("/rules/sound.yml", WORDS, Set.of("trigger"));
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
        assertThatThrownBy(() -> Rules.read("/rules/" + file, WORDS, Set.of("trigger")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Rules.read("/rules/nowhere.yml", WORDS, Set.of()))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("/rules/nowhere.yml");
    }

    @Test
    void anUnknownClassOfTheLexiconIsNamed() {
        assertThatThrownBy(() -> WORDS.has("DANCE_VERB", "waltz"))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("DANCE_VERB");
    }
}
