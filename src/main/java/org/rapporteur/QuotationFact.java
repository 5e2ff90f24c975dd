package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.PartialDate;

/**
 * One article's telling of a quotation that other articles have as well.
 *
 * @param quotation the node of the quotation, the same for all its tellings
 * @param fullest its fullest telling
 * @param article the identifier of the article
 * @param publisher who publishes it, or null where it is not known
 * @param date the day of the article, or null where it is not known
 * @param speaker who says it, or null where the text leaves it open
 * @param text the words as this article has them
 * @param difference what this telling leaves out of the fullest one and has instead, in words
 */
public record QuotationFact(
        String quotation,
        String fullest,
        String article,
        @Nullable String publisher,
        @Nullable PartialDate date,
        @Nullable String speaker,
        String text,
        String difference) {}
