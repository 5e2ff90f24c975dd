package org.rapporteur.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.source.CodePoints;
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
    private static final LoadingCache<String, Sentences> KNOWN =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(Sentences::new);
    /** So many places of which it is remembered in which sentences they lie: some thirty megabytes. */
    private static final int PLACES = 200_000;

    private static final Cache<Place, Span> FOUND =
            Caffeine.newBuilder().maximumSize(PLACES).executor(Runnable::run).build();
    /**
     * The store gives a body as the same object again: so it need not be read to know it. By identity, and let go with
     * the body.
     */
    private static final LoadingCache<String, Digest> DIGESTS =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build(Digest::of);

    private static final Span NOWHERE = new Span(0, 0);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String body;
    private final Digest digest;
    private final CodePoints points;
    private final AtomicInteger split = new AtomicInteger();
    private SentenceSplitter.@Nullable Masked masked;
    private @Nullable List<Sentence> all;

    private Sentences(String body) {
        this.body = body;
        this.digest = DIGESTS.get(body);
        this.points = CodePoints.of(body, digest.length());
    }

    /**
     * What a body is known by, which may be fifty kilobytes.
     *
     * @param length in code points
     */
    private record Digest(long first, long second, int length) {
        static Digest of(String body) {
            long[] hash = MurmurHash3.hash128x64(body.getBytes(StandardCharsets.UTF_8));
            return new Digest(hash[0], hash[1], body.codePointCount(0, body.length()));
        }
    }

    /** A span of a body. */
    private record Place(Digest body, Span span) {}

    private synchronized SentenceSplitter.Masked masked() {
        if (masked == null) {
            masked = SentenceSplitter.mask(body);
        }
        return masked;
    }

    private synchronized List<Sentence> sentences() {
        if (all == null) {
            all = Splitter.INSTANCE.split(masked()).sentences();
        }
        return all;
    }

    /** CoreNLP's classes are loaded with the first body, so that questions without sentences do not wait for them. */
    private static final class Splitter {
        private static final SentenceSplitter INSTANCE = new SentenceSplitter();
    }

    /** The sentences of that body. */
    public static Sentences of(String body) {
        return KNOWN.get(body);
    }

    /** What stands there; empty where the body ends before. */
    String words(Span span) {
        return span.end() > points.length() ? "" : text(span);
    }

    /** The sentence or sentences in which the span lies; empty where it lies in none. */
    public String around(Span span) {
        Span found = FOUND.get(new Place(digest, span), place -> find(span));
        return found.equals(NOWHERE) ? "" : text(found);
    }

    private Span find(Span span) {
        // Many sentences of a body are found sooner once it is split as a whole; so is one where lines end anywhere.
        if (masked().isHardWrapped() || split.incrementAndGet() > FEW || span.end() > points.length()) {
            int[] holding = holding(span);
            return holding.length == 0 ? NOWHERE : span(holding);
        }
        return Splitter.INSTANCE.sentencesAround(masked(), span).stream()
                .filter(sentence -> sentence.overlaps(span))
                .reduce(Span::union)
                .orElse(NOWHERE);
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
        return SPACES.matcher(points.at(span)).replaceAll(" ").strip();
    }
}
