package org.rapporteur.annotate.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers are those of BERT's vocabulary. */
class WordPiecesTest {
    private static final int UNKNOWN = 100;

    private static List<Integer> numbers(String text) {
        return Texts.pieces().of(text).stream().map(WordPieces.Piece::number).toList();
    }

    private static List<String> parts(String text) {
        return Texts.pieces().of(text).stream().map(piece -> piece.part(text)).toList();
    }

    @Test
    void cutsAtBlanksAndMarks() {
        assertThat(parts("The U.S.-led\u00A0talks")).containsExactly("The", "U", ".", "S", ".", "-", "led", "talks");
        assertThat(parts(". . .")).containsExactly(".", ".", ".");
        assertThat(parts(" \t\n ")).isEmpty();
        assertThat(parts("")).isEmpty();
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertThat(numbers("Café")).isEqualTo(numbers("CAFE"));
    }

    @Test
    void aTypewritersMarksAreOneQuotationMark() {
        assertThat(numbers("''")).isEqualTo(numbers("\"")).isEqualTo(numbers("``"));
        assertThat(numbers("'")).isNotEqualTo(numbers("''"));
    }

    @Test
    void aRareWordHasSeveralPiecesOfOnePart() {
        assertThat(parts("harbourmasters")).hasSizeGreaterThan(1).containsOnly("harbourmasters");
    }

    @Test
    void whatTheVocabularyLacksIsOneUnknownPiece() {
        assertThat(numbers("😀")).containsExactly(UNKNOWN);
        assertThat(numbers("x".repeat(500))).containsExactly(UNKNOWN);
    }
}
