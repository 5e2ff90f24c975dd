package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static WordReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = new WordReader(Vocabulary.load());
    }

    /** One letter a word: Outside, Inside, oPening, Closing. */
    private static String quotations(String text) {
        return reader.read(text).stream()
                .map(word -> switch (word.quotation()) {
                    case OUTSIDE -> "o";
                    case INSIDE -> "i";
                    case OPENING -> "p";
                    case CLOSING -> "c";
                })
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return reader.read(text).stream()
                .map(w -> text.substring(w.begin(), w.end()))
                .toList();
    }

    @Test
    void cutsWordsAndMarks() {
        assertEquals(List.of("Don", "’", "t", "go", ",", "U", ".", "S", "."), words("Don’t go, U.S."));
        assertEquals(List.of("''", "Yes", "''"), words("''Yes''"));
    }

    @Test
    void followsCurlyAndStraightMarks() {
        assertEquals("piicoo", quotations("“Yes,” he said"));
        assertEquals("piicoo", quotations("\"Yes,\" he said"));
        assertEquals("oopiic", quotations("he said ''Yes indeed''"));
    }

    @Test
    void endsAnUnclosedQuotationWithItsParagraph() {
        assertEquals("piipiicoo", quotations("“One two\n“Three four” he said"));
        assertEquals("piioo", quotations("“One two\nHe said"));
    }

    @Test
    void countsParagraphsAndSentences() {
        List<Word> words = reader.read("Mr. Berg left. He was tired.\n\nRain fell.");
        assertEquals(
                List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2),
                words.stream().map(Word::sentence).toList());
        assertEquals(1, words.get(words.size() - 1).paragraph());
    }
}
