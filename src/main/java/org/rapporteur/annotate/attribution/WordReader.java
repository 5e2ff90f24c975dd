package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.source.Span;

/**
 * Makes of the tokens of a text the words that the network reads.
 *
 * <pre>{@code
 * new WordReader(WordPieces.load(), WordReader.Cut.PARTS).read(split.text(), split.sentences());
 * // “They don't trust U.S. courts”: They don ' t trust U . S . courts
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class WordReader {

    /** What a word is. A model must be run with the words that it was trained on, so it says which. */
    public enum Cut {
        /** A token. */
        TOKENS,
        /** A run of letters and digits or a single mark: what stands between two blanks is cut at each mark. */
        PARTS;

        private static final String NAME = "words";

        /** Reads it from a model's settings; throws {@link IllegalArgumentException} if they do not name it. */
        static Cut of(Properties settings) {
            String value = settings.getProperty(NAME);
            if (value == null) {
                throw new IllegalArgumentException("the attribution model's settings lack " + NAME);
            }
            return valueOf(value.trim());
        }

        /** Returns it as a line of a model's settings. */
        public String toLine() {
            return NAME + "=" + name() + "\n";
        }
    }

    /** A word of many parts is not worth more pieces than this. */
    private static final int MOST_PIECES = 16;

    private final WordPieces pieces;
    private final Cut cut;

    public WordReader(WordPieces pieces, Cut cut) {
        this.pieces = pieces;
        this.cut = cut;
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
            List<Token> tokens = sentence.tokens();
            for (int first = 0, end; first < tokens.size(); first = end) {
                end = first + 1;
                while (cut == Cut.PARTS && end < tokens.size() && touch(tokens.get(end - 1), tokens.get(end))) {
                    end++;
                }
                add(tokens.subList(first, end), paragraph, number, words);
            }
        }
        return QuotationFollower.follow(text.codePoints().toArray(), words);
    }

    /** Behind “(R-S.C.” the splitter ends a sentence: a closing bracket or comma opens none. */
    private static boolean goesOn(Sentence sentence) {
        return ")],;".indexOf(sentence.tokens().get(0).text().charAt(0)) >= 0;
    }

    private static boolean touch(Token one, Token next) {
        return one.span().end() == next.span().begin();
    }

    /** Adds the words of tokens between which there is no blank. */
    private void add(List<Token> tokens, int paragraph, int sentence, List<Word> words) {
        StringBuilder joined = new StringBuilder();
        tokens.forEach(token -> joined.append(token.text()));
        String written = joined.toString();
        List<WordPieces.Piece> all = pieces.of(written);
        for (int first = 0, end; first < all.size(); first = end) {
            end = first + 1;
            while (end < all.size()
                    && (cut == Cut.TOKENS
                            || all.get(end).begin() == all.get(first).begin())) {
                end++;
            }
            String own = cut == Cut.TOKENS ? written : all.get(first).part(written);
            List<Word.Piece> some = all.subList(first, end).stream()
                    .limit(MOST_PIECES)
                    .map(piece -> new Word.Piece(piece.number(), Word.Shape.of(piece.part(written))))
                    .toList();
            Span span = span(tokens, all.get(first).begin(), all.get(end - 1).end());
            words.add(new Word(own, span, paragraph, sentence, Word.Shape.of(own), Word.Quotation.OUTSIDE, 0, some));
        }
    }

    /** The tokens that hold the chars {@code begin} to {@code end} of them all. */
    private static Span span(List<Token> tokens, int begin, int end) {
        int first = 0;
        int offset = tokens.get(0).text().length();
        while (offset <= begin) {
            offset += tokens.get(++first).text().length();
        }
        int last = first;
        while (offset < end) {
            offset += tokens.get(++last).text().length();
        }
        return tokens.get(first).span().union(tokens.get(last).span());
    }
}
