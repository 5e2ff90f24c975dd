package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that the encoder reads at once: whole paragraphs where they fit, each closed by a separator.
 *
 * @param first index of its first word in the text's list
 * @param words its words
 * @param pieces numbers of its word pieces, the classifier's first
 * @param shapes for each piece the ordinal of its {@link Word.Shape}
 * @param quotations for each piece the ordinal of its word's {@link Word.Quotation}
 * @param heads for each word the place of its first piece
 */
public record Window(int first, List<Word> words, int[] pieces, int[] shapes, int[] quotations, int[] heads) {

    /**
     * Packs words into windows of at most {@code room} pieces. A window ends at the end of a paragraph, best not after
     * a colon; a paragraph that does not fit into a window of its own is cut at the end of a sentence or, failing that,
     * where the room ends.
     */
    static List<Window> pack(List<Word> words, WordPieces vocabulary, int room) {
        return pack(words, vocabulary, room, room);
    }

    /** The same, with other room for the first window, so that training can see each text cut in different ways. */
    public static List<Window> pack(List<Word> words, WordPieces vocabulary, int firstRoom, int room) {
        List<Window> windows = new ArrayList<>();
        for (int begin = 0; begin < words.size(); ) {
            int end = end(words, begin, begin == 0 ? firstRoom : room);
            windows.add(of(begin, words.subList(begin, end), vocabulary));
            begin = end;
        }
        return windows;
    }

    private static int end(List<Word> words, int begin, int room) {
        int used = 2;
        int paragraphEnd = -1;
        int beforeColon = -1;
        int sentenceEnd = -1;
        for (int i = begin; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > begin) {
                Word before = words.get(i - 1);
                if (word.paragraph() != before.paragraph()) {
                    used++;
                    beforeColon = endsWithColon(before, word) ? paragraphEnd : i;
                    paragraphEnd = i;
                }
                if (word.sentence() != before.sentence()) {
                    sentenceEnd = i;
                }
            }
            used += word.pieces().size();
            if (used > room && i > begin) {
                if (beforeColon > begin) {
                    return beforeColon;
                }
                if (paragraphEnd > begin) {
                    return paragraphEnd;
                }
                return sentenceEnd > begin ? sentenceEnd : i;
            }
        }
        return words.size();
    }

    private static boolean endsWithColon(Word before, Word word) {
        return before.text().equals(":") && word.quotation() != Word.Quotation.OUTSIDE;
    }

    private static Window of(int first, List<Word> words, WordPieces vocabulary) {
        int count = 2;
        for (int i = 0; i < words.size(); i++) {
            count += words.get(i).pieces().size();
            if (i > 0 && words.get(i).paragraph() != words.get(i - 1).paragraph()) {
                count++;
            }
        }
        int[] pieces = new int[count];
        int[] shapes = new int[count];
        int[] quotations = new int[count];
        int[] heads = new int[words.size()];
        int at = 0;
        pieces[at++] = vocabulary.classifier();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > 0 && word.paragraph() != words.get(i - 1).paragraph()) {
                pieces[at++] = vocabulary.separator();
            }
            heads[i] = at;
            for (Word.Piece piece : word.pieces()) {
                pieces[at] = piece.number();
                shapes[at] = piece.shape().ordinal();
                quotations[at] = word.quotation().ordinal();
                at++;
            }
        }
        pieces[at] = vocabulary.separator();
        return new Window(first, words, pieces, shapes, quotations, heads);
    }
}
