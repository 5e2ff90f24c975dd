package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.Span;

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

    /**
     * Returns the words with where they stand to quotation marks.
     *
     * @param text the code points that the words' spans count
     */
    static List<Word> follow(int[] text, List<Word> words) {
        Word.Quotation[] quotations = scan(text, words);
        List<Word> followed = new ArrayList<>(words.size());
        int region = 0;
        for (int i = 0; i < quotations.length; i++) {
            if (i > 0 && changes(quotations[i - 1], quotations[i])) {
                region++;
            }
            followed.add(words.get(i).with(quotations[i], region));
        }
        return followed;
    }

    private static boolean changes(Word.Quotation before, Word.Quotation here) {
        return here == Word.Quotation.OPENING
                || before == Word.Quotation.CLOSING
                || (here == Word.Quotation.OUTSIDE) != (before == Word.Quotation.OUTSIDE);
    }

    private static Word.Quotation[] scan(int[] text, List<Word> words) {
        Word.Quotation[] found = new Word.Quotation[words.size()];
        boolean open = false;
        int opened = -1;
        for (int i = 0; i < found.length; i++) {
            if (i > 0 && words.get(i).paragraph() != words.get(i - 1).paragraph()) {
                if (open && i - opened == 1) {
                    found[opened] = Word.Quotation.CLOSING;
                }
                open = false;
            }
            found[i] = switch (side(text, words.get(i), open)) {
                case NONE -> open ? Word.Quotation.INSIDE : Word.Quotation.OUTSIDE;
                case OPENS -> Word.Quotation.OPENING;
                case CLOSES -> Word.Quotation.CLOSING;
            };
            if (found[i] == Word.Quotation.OPENING) {
                open = true;
                opened = i;
            } else if (found[i] == Word.Quotation.CLOSING) {
                open = false;
            }
        }
        return found;
    }

    private enum Side {
        NONE,
        OPENS,
        CLOSES
    }

    private static Side side(int[] text, Word written, boolean open) {
        Span word = written.span();
        String mark = written.text();
        int c = mark.codePointAt(0);
        if (c == '“' || c == '„' || c == '«' || mark.equals("``")) {
            return Side.OPENS;
        }
        if (c == '”' || c == '»') {
            return open || !opensHere(text, word) ? Side.CLOSES : Side.OPENS;
        }
        if (c == '"' || mark.equals("''")) {
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
    private static boolean opensHere(int[] text, Span word) {
        return (word.begin() == 0 || isOuter(text[word.begin() - 1], "([—–-/"))
                && word.end() < text.length
                && !isSpace(text[word.end()]);
    }

    /** Something before, space or punctuation after. */
    private static boolean closesHere(int[] text, Span word) {
        return word.begin() > 0
                && !isSpace(text[word.begin() - 1])
                && (word.end() == text.length || isOuter(text[word.end()], ")].,;:!?—–-/"));
    }

    private static boolean isOuter(int c, String others) {
        return isSpace(c) || others.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
