package org.rapporteur.annotate;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

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
        String text = TextMask.mask(body);
        Annotation annotation = new Annotation(text);
        boolean hardWrapped = Layout.isHardWrapped(text);
        (hardWrapped ? atBlankLines : atLineEnds).annotate(annotation);
        SentenceLimit.cut(annotation, LONGEST_SENTENCE);
        return new SplitText(hardWrapped ? Layout.withoutLineBreaks(text) : text, annotation);
    }
}
