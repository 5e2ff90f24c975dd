package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.attribution.WordPieces;
import org.rapporteur.source.Span;

/** Invented articles and attributions, so that what trains the model is tested without its data. */
final class Toy {
    private Toy() {}

    static PolnearArticle article(String text, PolnearArticle.Gold... attributions) {
        return new PolnearArticle("toy", text, List.of(attributions));
    }

    /** What annotators would have marked; each part is sought in the text, and an empty one is none. */
    static PolnearArticle.Gold gold(String text, String source, String cue, String content) {
        return new PolnearArticle.Gold(spans(text, source), spans(text, cue), spans(text, content));
    }

    /** What the tagger would have found. */
    static Attribution found(String text, String source, String cue, String content) {
        return new Attribution(spans(text, source), spans(text, cue), spans(text, content), 1);
    }

    /** Where each of the words stands first in the text; empty words stand nowhere. */
    static List<Span> spans(String text, String... words) {
        List<Span> spans = new ArrayList<>();
        for (String some : words) {
            if (!some.isEmpty()) {
                int begin = text.indexOf(some);
                if (begin < 0) {
                    throw new IllegalArgumentException("not in the text: " + some);
                }
                int first = text.codePointCount(0, begin);
                spans.add(new Span(first, first + some.codePointCount(0, some.length())));
            }
        }
        return spans;
    }

    /** The words at those places. */
    static List<String> words(PolnearArticle article, List<Span> spans) {
        return spans.stream().map(article::text).toList();
    }

    /** Cut into windows; each word of these articles is one piece. */
    static List<LabelledWindow> label(PolnearArticle article, int room) throws IOException {
        WordPieces pieces = WordPieces.load();
        return LabelledWindow.label(
                Examples.attributions(List.of(article), Path.of("none")).get(0),
                new ArticleWords(pieces).of(article.text()),
                pieces,
                room,
                room);
    }
}
