package org.rapporteur.train;

import java.util.List;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;
import org.rapporteur.annotate.attribution.WordReader;

/** Reads articles into the words that the product reads in them. */
final class ArticleWords {

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final WordReader reader;

    ArticleWords(WordPieces vocabulary) {
        this.reader = new WordReader(vocabulary);
    }

    List<Word> of(String text) {
        SplitText split = splitter.split(text);
        return reader.read(split.text(), split.sentences());
    }
}
