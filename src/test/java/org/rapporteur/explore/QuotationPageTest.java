package org.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.explore.QuotationPage.Change.ADDED;
import static org.rapporteur.explore.QuotationPage.Change.KEPT;
import static org.rapporteur.explore.QuotationPage.Change.LEFT_OUT;

import org.junit.jupiter.api.Test;
import org.rapporteur.explore.QuotationPage.Piece;

/** Words that are told in several ways. */
class QuotationPageTest {
    @Test
    void wordsThatAreLeftOutAndWordsThatAreAddedStandWhereTheyWould() {
        assertThat(QuotationPage.pieces("We will not sign it today", "We shall not sign it"))
                .containsExactly(
                        new Piece(KEPT, "We"),
                        new Piece(LEFT_OUT, "will"),
                        new Piece(ADDED, "shall"),
                        new Piece(KEPT, "not sign it"),
                        new Piece(LEFT_OUT, "today"));
        assertThat(QuotationPage.pieces("the same", "the same")).containsExactly(new Piece(KEPT, "the same"));
    }
}
