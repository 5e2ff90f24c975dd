package org.rapporteur.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.source.Span;

/**
 * The sentences of a body, cut as they were cut for annotation. No model is loaded.
 *
 * <pre>{@code
 * Sentences.of(article.body()).around(new Span(120, 184));   // Ann Lee met Bo Chen in Geneva on Tuesday.
 * }</pre>
 *
 * <p>Spans are in code points of the body, texts on one line. Bodies that were asked for last are remembered. Safe for
 * any number of threads.
 */
public final class Sentences {
    private static final int REMEMBERED = 200;
    private static final int FEW = 12;
    private static final Cache<String, Sentences> KNOWN = CacheFactory.createCache(REMEMBERED);

    private final String body;
    private final SentenceSplitter.Masked masked;
    private final Map<Span, String> around = new ConcurrentHashMap<>();
    private @Nullable List<Sentence> all;

    private Sentences(String body) {
        this.body = body;
        this.masked = SentenceSplitter.mask(body);
    }

    private synchronized List<Sentence> sentences() {
        if (all == null) {
            all = Splitter.INSTANCE.split(masked).sentences();
        }
        return all;
    }

    /** CoreNLP's classes are loaded with the first body, so that questions without sentences do not wait for them. */
    private static final class Splitter {
        private static final SentenceSplitter INSTANCE = new SentenceSplitter();
    }

    /** The sentences of that body. */
    public static Sentences of(String body) {
        return KNOWN.get(body, Sentences::new);
    }

    /** The sentence or sentences in which the span lies; empty where it lies in none. */
    public String around(Span span) {
        return around.computeIfAbsent(span, this::find);
    }

    private String find(Span span) {
        // Who asks for many sentences of a body is answered sooner once it is split as a whole; so is one of whose
        // lines
        // the ends mean nothing.
        if (masked.isHardWrapped()
                || around.size() > FEW
                || span.end() > masked.text().codePointCount(0, masked.text().length())) {
            return text(holding(span));
        }
        return Splitter.INSTANCE.sentencesAround(masked, span).stream()
                .filter(sentence -> sentence.overlaps(span))
                .reduce(Span::union)
                .map(this::text)
                .orElse("");
    }

    /** The sentence before that in which the span lies; empty where there is none. */
    public String before(Span span) {
        int[] holding = holding(span);
        return holding.length == 0 ? "" : text(at(index -> index == holding[0] - 1));
    }

    /** The sentence behind that in which the span lies; empty where there is none. */
    public String after(Span span) {
        int[] holding = holding(span);
        return holding.length == 0 ? "" : text(at(index -> index == holding[holding.length - 1] + 1));
    }

    /** The paragraph or paragraphs in which the span lies, or the span itself where it lies in no sentence. */
    public Span paragraph(Span span) {
        int[] holding = holding(span);
        return holding.length == 0
                ? span
                : span(at(index -> sentences().get(index).paragraph()
                                >= sentences().get(holding[0]).paragraph()
                        && sentences().get(index).paragraph()
                                <= sentences().get(holding[holding.length - 1]).paragraph()));
    }

    private int[] holding(Span span) {
        return at(index -> sentences().get(index).span().overlaps(span));
    }

    private int[] at(IntPredicate wanted) {
        return IntStream.range(0, sentences().size()).filter(wanted).toArray();
    }

    private Span span(int[] indexes) {
        return sentences()
                .get(indexes[0])
                .span()
                .union(sentences().get(indexes[indexes.length - 1]).span());
    }

    private String text(int[] indexes) {
        if (indexes.length == 0) {
            return "";
        }
        return text(span(indexes));
    }

    private String text(Span span) {
        int begin = body.offsetByCodePoints(0, span.begin());
        return body.substring(begin, body.offsetByCodePoints(begin, span.length()))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
