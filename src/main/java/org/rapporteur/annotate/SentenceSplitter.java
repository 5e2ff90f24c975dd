package org.rapporteur.annotate;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.rapporteur.source.Span;

/**
 * Cuts a body into sentences of tokens with CoreNLP, the first step of annotation.
 *
 * <pre>{@code
 * SplitText split = new SentenceSplitter().split("Ann Lee met Bo Chen. They agreed.");
 * split.sentences().size();   // 2
 * }</pre>
 *
 * <p>Loads no model; thread-safe.
 */
public final class SentenceSplitter {
    /** A longer sentence is cut: it is a table or a list that lost its line breaks, and parsing it would take long. */
    static final int LONGEST_SENTENCE = 160;

    private final StanfordCoreNLP atLineEnds = tokenizer("always");
    private final StanfordCoreNLP atBlankLines = tokenizer("two");

    private static StanfordCoreNLP tokenizer(String newlineIsSentenceBreak) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        properties.setProperty("tokenize.options", "untokenizable=noneKeep,ptb3Escaping=false,invertible=true");
        properties.setProperty("ssplit.newlineIsSentenceBreak", newlineIsSentenceBreak);
        return new StanfordCoreNLP(properties);
    }

    /** Splits a body; what is no prose in it (markup, web addresses) gives no tokens. */
    public SplitText split(String body) {
        return split(mask(body));
    }

    /** The same of a body that is masked. */
    public SplitText split(Masked body) {
        return split(body.text(), body.isHardWrapped());
    }

    private SplitText split(String text, boolean hardWrapped) {
        Annotation annotation = new Annotation(text);
        (hardWrapped ? atBlankLines : atLineEnds).annotate(annotation);
        SentenceLimit.cut(annotation, LONGEST_SENTENCE);
        return new SplitText(hardWrapped ? Layout.withoutLineBreaks(text) : text, annotation);
    }

    /**
     * A body before it is split.
     *
     * @param text with a blank for each code point that is no prose
     * @param isHardWrapped whether only a blank line ends a paragraph
     */
    public record Masked(String text, boolean isHardWrapped) {}

    /** The first step of {@link #split(String)}, for who wants only some sentences of a body. */
    public static Masked mask(String body) {
        String text = TextMask.mask(body);
        return new Masked(text, Layout.isHardWrapped(text));
    }

    /**
     * The sentences of the lines in which the span lies, as {@link #split(Masked)} gives them among all others, at a
     * fraction of its cost: where a line ends a sentence ends, and what stands in another line changes nothing.
     *
     * @return their spans in the body
     */
    public List<Span> sentencesAround(Masked body, Span span) {
        String text = body.text();
        if (body.isHardWrapped()) {
            return spans(split(body), 0);
        }
        int begin = text.offsetByCodePoints(0, span.begin());
        int end = text.offsetByCodePoints(begin, span.length());
        // With the line end behind it, for an abbreviation is not at the end of all text, but not with the one before:
        // of a text that begins with a line end CoreNLP gives a closing quotation mark to the next sentence.
        int from = text.lastIndexOf('\n', begin - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        int to = lineEnd < 0 ? text.length() : lineEnd + 1;
        return spans(split(text.substring(from, to), false), text.codePointCount(0, from));
    }

    private static List<Span> spans(SplitText split, int offset) {
        return split.sentences().stream()
                .map(Sentence::span)
                .map(span -> new Span(span.begin() + offset, span.end() + offset))
                .toList();
    }
}
