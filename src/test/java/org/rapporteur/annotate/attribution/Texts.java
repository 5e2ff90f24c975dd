package org.rapporteur.annotate.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** Reads texts into words as the tagger does; no model is loaded. */
final class Texts {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();
    private static final WordPieces PIECES = load();

    private Texts() {}

    static WordPieces pieces() {
        return PIECES;
    }

    static SplitText split(String text) {
        return SPLITTER.split(text);
    }

    static List<Word> words(String text) {
        SplitText split = split(text);
        return new WordReader(PIECES).read(split.text(), split.sentences());
    }

    static String at(String text, Span span) {
        return Article.of("test", text).text(span);
    }

    private static WordPieces load() {
        try {
            return WordPieces.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
