package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.rapporteur.annotate.attribution.AttributionTagger;
import org.rapporteur.annotate.attribution.CharSpan;
import org.rapporteur.annotate.attribution.RawAttribution;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;

/**
 * Annotates articles with CoreNLP: tokens, sentences, tags, lemmas, names, dependencies, time expressions, and with our
 * own tagger who said what.
 *
 * <pre>{@code
 * NewsAnnotator annotator = NewsAnnotator.load();      // some seconds; once per process
 * AnnotatedArticle annotated = annotator.annotate(article);
 * }</pre>
 *
 * <p>Safe for any number of threads; they share one set of models.
 */
public final class NewsAnnotator {
    /** A longer sentence is cut: it is a table or a list that lost its line breaks, and parsing it would take long. */
    static final int LONGEST_SENTENCE = 160;

    private final StanfordCoreNLP splitAtLineEnds;
    private final StanfordCoreNLP splitAtBlankLines;
    private final StanfordCoreNLP tagger;
    private final TimeTagger times;
    private final AttributionTagger attributions;

    private NewsAnnotator() {
        RedwoodConfiguration.current().clear().apply();
        splitAtLineEnds = tokenizer("always");
        splitAtBlankLines = tokenizer("two");
        Properties properties = new Properties();
        properties.setProperty("annotators", "pos,lemma,ner,depparse");
        properties.setProperty(
                "ner.model",
                "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz,"
                        + "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.statisticalOnly", "true");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        tagger = new StanfordCoreNLP(properties, false);
        times = new TimeTagger();
        attributions = AttributionTagger.load();
    }

    /**
     * Loads the models from the class path; takes some seconds and about 700 MB of heap.
     *
     * @throws RapporteurException with {@link ErrorCode#MODEL_MISSING} where a model is missing or does not load
     */
    public static NewsAnnotator load() {
        try {
            return new NewsAnnotator();
        } catch (RuntimeException | LinkageError e) {
            throw new RapporteurException(
                    ErrorCode.MODEL_MISSING,
                    "A language model is missing or does not load: " + e.getMessage()
                            + ". Build the project anew (mvn package) and check that target/lib holds CoreNLP's models.",
                    e);
        }
    }

    private static StanfordCoreNLP tokenizer(String newlineIsSentenceBreak) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        properties.setProperty("tokenize.options", "untokenizable=noneKeep,ptb3Escaping=false,invertible=true");
        properties.setProperty("ssplit.newlineIsSentenceBreak", newlineIsSentenceBreak);
        return new StanfordCoreNLP(properties);
    }

    /** Annotates one article; an article without any token has no sentence. */
    public AnnotatedArticle annotate(Article article) {
        String text = TextMask.mask(article.body());
        Annotation annotation = new Annotation(text);
        boolean hardWrapped = Layout.isHardWrapped(text);
        (hardWrapped ? splitAtBlankLines : splitAtLineEnds).annotate(annotation);
        SentenceLimit.cut(annotation, LONGEST_SENTENCE);
        tagger.annotate(annotation);
        String laidOut = hardWrapped ? Layout.withoutLineBreaks(text) : text;
        return new Conversion(article, laidOut, annotation, attributions.tag(laidOut)).toAnnotatedArticle();
    }

    /** Copies what CoreNLP found into our own types. */
    private final class Conversion {
        private final Article article;
        private final Annotation annotation;
        /** The masked body with line ends only where a paragraph ends; as long as the body. */
        private final String laidOut;

        private final List<RawAttribution> found;
        private final CodePoints codePoints;

        Conversion(Article article, String laidOut, Annotation annotation, List<RawAttribution> found) {
            this.article = article;
            this.laidOut = laidOut;
            this.annotation = annotation;
            this.found = found;
            this.codePoints = new CodePoints(article.body());
        }

        AnnotatedArticle toAnnotatedArticle() {
            List<Sentence> sentences = new ArrayList<>();
            List<TimeExpression> timeExpressions = new ArrayList<>();
            int firstToken = 0;
            int paragraph = 0;
            int previousEnd = 0;
            for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
                int begin = sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
                if (!sentences.isEmpty()
                        && laidOut.substring(previousEnd, begin).indexOf('\n') >= 0) {
                    paragraph++;
                }
                previousEnd = sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
                int index = sentences.size();
                List<Token> tokens = new ArrayList<>();
                for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                    tokens.add(new Token(
                            firstToken + tokens.size(),
                            index,
                            tokens.size() + 1,
                            label.originalText().isEmpty() ? label.word() : label.originalText(),
                            label.lemma(),
                            label.tag(),
                            label.ner() == null ? "O" : label.ner(),
                            codePoints.span(label.beginPosition(), label.endPosition())));
                }
                SemanticGraph graph =
                        sentence.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class);
                sentences.add(new Sentence(index, paragraph, tokens, graph));
                times.tag(sentence, article.published())
                        .forEach(timex -> timeExpressions.add(new TimeExpression(
                                index, codePoints.span(timex.begin(), timex.end()), timex.type(), timex.value())));
                firstToken += tokens.size();
            }
            return new AnnotatedArticle(
                    article,
                    sentences,
                    Names.in(sentences),
                    timeExpressions,
                    QuotationScanner.scan(laidOut),
                    found.stream()
                            .map(a -> new Attribution(
                                    spans(a.sources()), spans(a.cues()), spans(a.contents()), a.confidence()))
                            .toList());
        }

        private List<Span> spans(List<CharSpan> chars) {
            return chars.stream()
                    .map(span -> codePoints.span(span.begin(), span.end()))
                    .toList();
        }
    }
}
