package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    /** One letter a word: Outside, Inside, oPening, Closing. */
    private static String quotations(String text) {
        return Texts.words(text).stream()
                .map(word -> switch (word.quotation()) {
                    case OUTSIDE -> "o";
                    case INSIDE -> "i";
                    case OPENING -> "p";
                    case CLOSING -> "c";
                })
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Texts.words(text).stream().map(Word::text).toList();
    }

    @Test
    void aWordIsAToken() {
        assertEquals(List.of("Do", "n’t", "go", ",", "U.S."), words("Don’t go, U.S."));
        List<Word> words = Texts.words("Ann's U.S.");
        assertEquals(
                List.of(Word.Shape.CAPITALIZED, Word.Shape.LOWER, Word.Shape.UPPER),
                words.stream().map(Word::shape).toList());
        assertEquals(4, words.get(2).pieces().size());
    }

    @Test
    void aClosingBracketOpensNoSentence() {
        List<Word> words = Texts.words("Rep. Ann Lee (D-S.C.), who left early, said it rained.");
        assertEquals(0, words.get(words.size() - 1).sentence());
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
        List<Word> words = Texts.words("Mr. Berg left. He was tired.\n\nRain fell.");
        assertEquals(
                List.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2),
                words.stream().map(Word::sentence).toList());
        assertEquals(1, words.get(words.size() - 1).paragraph());
    }
}
