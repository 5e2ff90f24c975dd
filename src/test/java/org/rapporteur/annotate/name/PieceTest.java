package org.rapporteur.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceTest {
    @Test
    void theHashOfPartsIsThatOfTheWhole() {
        assertThat(Piece.of("Lee").then(Piece.of("...")).then(Piece.of("Xxx-PCTYPE|C")))
                .isEqualTo(Piece.of("Lee...Xxx-PCTYPE|C"));
        assertThat(Piece.of("").then(Piece.of("Lee"))).isEqualTo(Piece.of("Lee"));
    }

    @Test
    void runsOfOneCharacterDiffer() {
        assertThat(Piece.of("\0").hash())
                .isNotEqualTo(Piece.of("\0\0").hash())
                .isNotEqualTo(Piece.of("").hash());
    }
}
