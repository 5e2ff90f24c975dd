package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.source.ErrorCode;

/** On {@code src/test/resources/tables}. */
class TableTest {
    private static final String SOUND = "/tables/sound.tsv";

    @Test
    void readsRowsAndTheirValuesAndSkipsComments() {
        Table table = Table.read(SOUND, "code", "names", "number");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).values("names")).containsExactly("Freedonia", "Republic of Freedonia");
        assertThat(table.rows().get(1).values("names")).isEmpty();
        int number = table.rows().get(1).value("number", Integer::valueOf, "a number");
        assertThat(number).isEqualTo(2);
    }

    @Test
    void aRowWithAnotherNumberOfColumnsIsNamedByFileAndLine() {
        assertThatThrownBy(() -> Table.read(SOUND, "code", "names"))
                .isInstanceOfSatisfying(
                        LexiconException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEXICON_UNSOUND))
                .hasMessageContaining("/tables/sound.tsv:2: expected code, names, parted by tabs");
    }

    @Test
    void aValueThatIsNoneIsNamedByFileAndLine() {
        Table.Row row = Table.read(SOUND, "code", "names", "number").rows().get(0);
        assertThatThrownBy(() -> row.value("code", Integer::valueOf, "a number"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("/tables/sound.tsv:2: expected a number as the code, not 'QF'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Table.read("/tables/none.tsv", "code"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("/tables/none.tsv is not on the class path");
    }

    @Test
    void aLexiconRefusesAWordThatStandsTwiceAndALineWithoutAClass() {
        assertThatThrownBy(() -> Lexicon.read("/tables/twice.lexicon"))
                .hasMessage("/tables/twice.lexicon:3: expected each word once in class VERB, not 'meet'");
        assertThatThrownBy(() -> Lexicon.read("/tables/no-class.lexicon"))
                .hasMessageContaining("/tables/no-class.lexicon:2: expected a word, a tab and its class");
    }

    @Test
    void anUnknownClassOfALexiconIsNamed() {
        assertThatThrownBy(() -> Words.ENGLISH.occasions().has("DANCE_VERB", "waltz"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("DANCE_VERB");
    }
}
