package org.rapporteur.annotate.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Follows double quotation marks through a text: curly, straight, and the typewriter's {@code ``} and {@code ''}.
 *
 * <p>Not the {@code QuotationScanner} of the package above: the network has been trained on exactly these marks, so a
 * change here asks for training anew; that one also reads single and nested quotations.
 *
 * <p>A quotation that is not closed runs to the end of its paragraph; if the next paragraph opens with a quotation mark
 * again, that is how long quotations are printed, and both are marked as quoted. A straight mark opens or closes by
 * what stands beside it.
 */
final class QuotationFollower {

    private QuotationFollower() {}

    /** Returns, for each word, where it stands to quotation marks. */
    static Word.Quotation[] scan(String text, List<CharSpan> words, List<Integer> paragraphs) {
        Word.Quotation[] found = new Word.Quotation[words.size()];
        Arrays.fill(found, Word.Quotation.OUTSIDE);
        boolean open = false;
        int opened = -1;
        for (int i = 0; i < found.length; i++) {
            if (i > 0 && !paragraphs.get(i).equals(paragraphs.get(i - 1))) {
                if (open && i - opened == 1) {
                    found[opened] = Word.Quotation.CLOSING;
                }
                open = false;
            }
            CharSpan word = words.get(i);
            Side side = side(text, word, open);
            switch (side) {
                case NONE -> found[i] = open ? Word.Quotation.INSIDE : Word.Quotation.OUTSIDE;
                case OPENS -> {
                    found[i] = Word.Quotation.OPENING;
                    open = true;
                    opened = i;
                }
                case CLOSES -> {
                    found[i] = Word.Quotation.CLOSING;
                    open = false;
                }
            }
        }
        return found;
    }

    private enum Side {
        NONE,
        OPENS,
        CLOSES
    }

    private static Side side(String text, CharSpan word, boolean open) {
        char c = text.charAt(word.begin());
        int length = word.end() - word.begin();
        if (c == '“' || c == '„' || c == '«' || (c == '`' && length == 2)) {
            return Side.OPENS;
        }
        if (c == '”' || c == '»') {
            return open || !opensHere(text, word) ? Side.CLOSES : Side.OPENS;
        }
        if (c == '"' || (c == '\'' && length == 2)) {
            if (opensHere(text, word)) {
                return Side.OPENS;
            }
            if (closesHere(text, word)) {
                return Side.CLOSES;
            }
            return open ? Side.CLOSES : Side.OPENS;
        }
        return Side.NONE;
    }

    /** Space, bracket or dash before, something after. */
    private static boolean opensHere(String text, CharSpan word) {
        return (word.begin() == 0 || isOuter(text.charAt(word.begin() - 1), "([—–-/"))
                && word.end() < text.length()
                && !isSpace(text.charAt(word.end()));
    }

    /** Something before, space or punctuation after. */
    private static boolean closesHere(String text, CharSpan word) {
        return word.begin() > 0
                && !isSpace(text.charAt(word.begin() - 1))
                && (word.end() == text.length() || isOuter(text.charAt(word.end()), ")].,;:!?—–-/"));
    }

    private static boolean isOuter(char c, String others) {
        return isSpace(c) || others.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
