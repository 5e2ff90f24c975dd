package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations that carry their speaker's name behind a dash, a form too rare in running news for the network to
 * learn:
 *
 * <pre>“The harbour will never be closed.” ― Ana Ruiz</pre>
 *
 * <p>The quotation opens its paragraph, and the name closes that paragraph or makes up the next one. A name in the
 * middle of a sentence, as in {@code “not fair” – Reuters reports that}, is not taken.
 */
final class Bylines {

    private static final int MOST_NAME_WORDS = 6;
    private static final int FEWEST_QUOTED_WORDS = 4;

    private Bylines() {}

    /** Indices of words: the quotation without its marks, the dash, the name; ends exclusive. */
    record Byline(int begin, int end, int dash, int dashEnd, int name, int nameEnd) {}

    /** Returns all such quotations, in order. */
    static List<Byline> find(List<Word> words) {
        List<Byline> found = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).paragraph() != words.get(i - 1).paragraph()
                    && words.get(i).quotation() != Word.Quotation.OUTSIDE) {
                begin = i;
            }
            if (words.get(i - 1).quotation() == Word.Quotation.CLOSING && isDash(words.get(i))) {
                Byline byline = at(words, begin, i);
                if (byline != null) {
                    found.add(byline);
                }
            }
        }
        return found;
    }

    private static @Nullable Byline at(List<Word> words, int begin, int dash) {
        boolean opens = words.get(begin).quotation() == Word.Quotation.OPENING
                && words.get(begin).paragraph() == words.get(dash - 1).paragraph()
                && isOne(words, begin, dash);
        if (!opens
                || dash - 1 - begin <= FEWEST_QUOTED_WORDS
                || words.get(dash).paragraph() - words.get(dash - 1).paragraph() > 1) {
            return null;
        }
        int name = dash + 1;
        while (name < words.size() && isDash(words.get(name))) {
            name++;
        }
        int stop = name;
        while (stop < words.size()
                && words.get(stop).paragraph() == words.get(dash).paragraph()) {
            stop++;
        }
        int end = name;
        int count = 0;
        while (end < stop && !isComma(words.get(end))) {
            count += words.get(end).isMark() ? 0 : 1;
            end++;
        }
        while (end > name && words.get(end - 1).isMark()) {
            end--;
        }
        boolean named = count >= 1
                && count <= MOST_NAME_WORDS
                && words.get(name).shape() != Word.Shape.LOWER
                && words.get(name).shape() != Word.Shape.MARK
                && words.get(end - 1).shape() != Word.Shape.LOWER
                && words.get(end - 1).shape() != Word.Shape.DIGITS;
        return named ? new Byline(begin + 1, dash - 1, dash, name, name, end) : null;
    }

    /** Says whether the words are one quotation, which may hold others. */
    private static boolean isOne(List<Word> words, int begin, int end) {
        if (words.get(begin).region() == words.get(end - 1).region()) {
            return true;
        }
        for (int i = begin + 1; i < end; i++) {
            if (words.get(i).isQuotationMark()) {
                return words.get(i).quotation() == Word.Quotation.OPENING;
            }
        }
        return false;
    }

    private static boolean isDash(Word word) {
        return "-–—―".indexOf(word.text().charAt(0)) >= 0;
    }

    private static boolean isComma(Word word) {
        return word.text().equals(",");
    }
}
