package org.rapporteur.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.attribution.CharSpan;
import org.rapporteur.annotate.attribution.RawAttribution;
import org.rapporteur.annotate.attribution.Vocabulary;
import org.rapporteur.annotate.attribution.WordReader;

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
    static RawAttribution found(String text, String source, String cue, String content) {
        return new RawAttribution(spans(text, source), spans(text, cue), spans(text, content), 1);
    }

    /** Where each of the words stands first in the text; empty words stand nowhere. */
    static List<CharSpan> spans(String text, String... words) {
        List<CharSpan> spans = new ArrayList<>();
        for (String some : words) {
            if (!some.isEmpty()) {
                int begin = text.indexOf(some);
                if (begin < 0) {
                    throw new IllegalArgumentException("not in the text: " + some);
                }
                spans.add(new CharSpan(begin, begin + some.length()));
            }
        }
        return spans;
    }

    /** The words at those places. */
    static List<String> words(PolnearArticle article, List<CharSpan> spans) {
        return spans.stream().map(span -> span.of(article.text())).toList();
    }

    /** Cut into windows with a vocabulary that has no word, so that each is one piece. */
    static List<LabelledWindow> label(PolnearArticle article, int room) throws IOException {
        byte[] tokenizer =
                "{\"model\": {\"vocab\": {\"[UNK]\": 0, \"[CLS]\": 1, \"[SEP]\": 2}}}".getBytes(StandardCharsets.UTF_8);
        Vocabulary vocabulary = Vocabulary.read(new ByteArrayInputStream(tokenizer));
        return LabelledWindow.label(article, new WordReader(vocabulary), vocabulary, room, room);
    }
}
