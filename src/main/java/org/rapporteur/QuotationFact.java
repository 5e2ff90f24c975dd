package org.rapporteur;

import java.util.List;
import org.rapporteur.link.quotation.Alignment;

/**
 * One article's telling of a quotation that other articles have as well.
 *
 * @param quotation the node of the quotation, the same for all its tellings
 * @param fullest its fullest telling
 * @param telling the words as this article has them, and who says them
 * @param leavesOut the passages of the fullest telling that this one has not, in their order
 * @param adds the passages that this one has instead or beside, in their order
 */
public record QuotationFact(
        String quotation, String fullest, StatementFact telling, List<String> leavesOut, List<String> adds) {
    public QuotationFact {
        leavesOut = List.copyOf(leavesOut);
        adds = List.copyOf(adds);
    }

    static QuotationFact of(String quotation, String fullest, StatementFact telling) {
        Alignment alignment = Alignment.of(fullest, telling.text());
        return new QuotationFact(quotation, fullest, telling, alignment.lacks(), alignment.adds());
    }
}
