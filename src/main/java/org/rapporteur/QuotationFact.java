package org.rapporteur;

/**
 * One article's telling of a quotation that other articles have as well.
 *
 * @param quotation the node of the quotation, the same for all its tellings
 * @param fullest its fullest telling
 * @param telling the words as this article has them, and who says them
 * @param difference what this telling leaves out of the fullest one and has instead, in words
 */
public record QuotationFact(String quotation, String fullest, StatementFact telling, String difference) {}
