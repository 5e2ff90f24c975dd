package org.rapporteur.annotate.attribution;

import java.util.List;
import java.util.Locale;
import org.rapporteur.source.Span;

/**
 * A word with what the network reads of it.
 *
 * @param text the token that it is, as it is written
 * @param span where that stands
 * @param paragraph number of the paragraph, from 0
 * @param sentence number of the sentence, from 0, counted through the text
 * @param shape how it is written
 * @param quotation where it stands to quotation marks
 * @param region number of the quoted or unquoted stretch, from 0; it grows at each opening and after each closing mark
 * @param pieces its word pieces, never empty
 */
public record Word(
        String text,
        Span span,
        int paragraph,
        int sentence,
        Shape shape,
        Quotation quotation,
        int region,
        List<Piece> pieces) {

    /**
     * A word piece.
     *
     * @param number its number in the vocabulary
     * @param shape how that is written of which it is a piece: in {@code U.S.} the full stops are marks
     */
    public record Piece(int number, Shape shape) {}

    /**
     * How something is written, which the encoder, reading lower case only, cannot see otherwise. The order is that of
     * the model's table.
     */
    public enum Shape {
        LOWER,
        CAPITALIZED,
        UPPER,
        DIGITS,
        MARK;

        /** By the first letter or digit; a mark has neither. */
        static Shape of(String written) {
            int begin = 0;
            while (begin < written.length() && WordPieces.isMark(written.codePointAt(begin))) {
                begin += Character.charCount(written.codePointAt(begin));
            }
            if (begin == written.length()) {
                return MARK;
            }
            int first = written.codePointAt(begin);
            if (Character.isDigit(first)) {
                return DIGITS;
            }
            if (!Character.isUpperCase(first)) {
                return LOWER;
            }
            String word = written.substring(begin);
            return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? UPPER : CAPITALIZED;
        }
    }

    /** Where a word stands to quotation marks. The order is that of the model's table. */
    public enum Quotation {
        OUTSIDE,
        INSIDE,
        OPENING,
        CLOSING
    }

    Word with(Quotation quotation, int region) {
        return new Word(text, span, paragraph, sentence, shape, quotation, region, pieces);
    }

    /** Whether it holds no letter and no digit. */
    boolean isMark() {
        return shape == Shape.MARK;
    }

    boolean isQuotationMark() {
        return quotation == Quotation.OPENING || quotation == Quotation.CLOSING;
    }
}
