package org.rapporteur.annotate.attribution;

/**
 * A word or a single punctuation mark of a text, with what the encoder, which reads lower case only, cannot see.
 *
 * @param begin offset of the first UTF-16 char
 * @param end offset after the last one
 * @param paragraph number of the paragraph, from 0
 * @param sentence number of the sentence, from 0, counted through the text
 * @param shape how it is written
 * @param quotation where it stands to quotation marks
 * @param region number of the quoted or unquoted stretch, from 0; it grows at each opening and after each closing mark
 * @param pieces numbers of its word pieces in the vocabulary, never empty
 */
public record Word(
        int begin, int end, int paragraph, int sentence, Shape shape, Quotation quotation, int region, int[] pieces) {

    /** How a word is written. The order is that of the model's table. */
    public enum Shape {
        LOWER,
        CAPITALIZED,
        UPPER,
        DIGITS,
        MARK
    }

    /** Where a word stands to quotation marks. The order is that of the model's table. */
    public enum Quotation {
        OUTSIDE,
        INSIDE,
        OPENING,
        CLOSING
    }

    public boolean isMark() {
        return shape == Shape.MARK;
    }

    public boolean isQuotationMark() {
        return quotation == Quotation.OPENING || quotation == Quotation.CLOSING;
    }
}
