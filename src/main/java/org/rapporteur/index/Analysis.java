package org.rapporteur.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts and names are cut into the words of the index. */
final class Analysis {
    /** So far apart are two values of a field that no phrase reaches from one into the other. */
    private static final int BETWEEN = 100;

    /** Words of texts: without case, accents, the genitive's s and the plural. No word is left out. */
    private static final Analyzer TEXTS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(words);
            stream = new LowerCaseFilter(stream);
            stream = new EnglishMinimalStemFilter(stream);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stream));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN;
        }
    };

    /** Words of names that {@link NearNames#plain} has written already. */
    private static final Analyzer NAMES = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN;
        }
    };

    /** Of all fields. */
    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(TEXTS, Map.of(Fields.WORDS, NAMES));

    private static final Pattern PIECE = Pattern.compile("[a-z0-9]{2,}");
    /** What the stemmer makes {@link #SINGULAR} of. */
    private static final String PLURAL = "ies";

    private static final String SINGULAR = "y";

    private Analysis() {}

    /** The words of a text as the index holds them. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = TEXTS.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * The runs of plain letters and digits of a text, in lower case, without those of one sign. Each stands in one word
     * of every text that holds the text, whatever stands before and after it.
     */
    static List<String> pieces(String text) {
        return PIECE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /**
     * Whether that word of the index may be made of one that holds the piece. The plural is lost in the index: "talk"
     * is made of "talks", and "party" of "parties".
     */
    static boolean mayHold(String word, String piece) {
        if (word.contains(piece)) {
            return true;
        }
        for (int cut = 1; cut <= PLURAL.length() && cut < piece.length(); cut++) {
            String ending = piece.substring(piece.length() - cut);
            String rest = piece.substring(0, piece.length() - cut);
            if (ending.equals("s") && word.endsWith(rest)
                    || PLURAL.startsWith(ending) && word.endsWith(rest + SINGULAR)) {
                return true;
            }
        }
        return PLURAL.contains(piece) && word.endsWith(SINGULAR);
    }

    /** Two names have one key where {@link String#equalsIgnoreCase} says that they are equal. */
    static String caseless(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.chars().forEach(c -> key.append(Character.toLowerCase(Character.toUpperCase((char) c))));
        return key.toString();
    }
}
