package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;

/**
 * Makes of the tokens of a text the words that the network reads.
 *
 * <pre>{@code
 * new WordReader(WordPieces.load()).read(split.text(), split.sentences());
 * // “They don't trust U.S. courts”: They do n't trust U.S. courts
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class WordReader {

    /** A token of many pieces is not worth more of them than this. */
    private static final int MOST_PIECES = 16;

    private final WordPieces pieces;

    public WordReader(WordPieces pieces) {
        this.pieces = pieces;
    }

    /**
     * Returns the words of a text, in order.
     *
     * @param text the text whose code points the tokens' spans count
     * @param sentences its sentences; of the tokens only text and span are read
     */
    public List<Word> read(String text, List<Sentence> sentences) {
        List<Word> words = new ArrayList<>();
        int number = 0;
        int paragraph = 0;
        for (Sentence sentence : sentences) {
            if (!words.isEmpty() && (sentence.paragraph() != paragraph || !goesOn(sentence))) {
                number++;
            }
            paragraph = sentence.paragraph();
            for (Token token : sentence.tokens()) {
                words.add(word(token, paragraph, number));
            }
        }
        return QuotationFollower.follow(text.codePoints().toArray(), words);
    }

    /** Behind “(R-S.C.” the splitter ends a sentence: a closing bracket or comma opens none. */
    private static boolean goesOn(Sentence sentence) {
        return ")],;".indexOf(sentence.tokens().get(0).text().charAt(0)) >= 0;
    }

    private Word word(Token token, int paragraph, int sentence) {
        String written = token.text();
        List<Word.Piece> some = pieces.of(written).stream()
                .limit(MOST_PIECES)
                .map(piece -> new Word.Piece(piece.number(), Word.Shape.of(piece.part(written))))
                .toList();
        return new Word(
                written, token.span(), paragraph, sentence, Word.Shape.of(written), Word.Quotation.OUTSIDE, 0, some);
    }
}
