package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rapporteur.annotate.attribution.AttributionTagger;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

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
    /** Each takes some kilobytes while its article is annotated. */
    private static final int MOST_TOKENS = 400_000;

    private final SentenceSplitter splitter;
    private final Annotators annotators;
    private final Grammar grammar;
    private final TimeTagger times;
    private final AttributionTagger attributions;

    private NewsAnnotator(Annotators annotators) {
        CompletableFuture<AttributionTagger> loadingTagger = CompletableFuture.supplyAsync(AttributionTagger::load);
        CompletableFuture<TimeTagger> loadingTimes = CompletableFuture.supplyAsync(TimeTagger::new);
        this.annotators = annotators;
        splitter = new SentenceSplitter();
        grammar = annotators == Annotators.CORENLP ? new CoreNlpGrammar() : new QuickGrammar();
        attributions = loadingTagger.join();
        times = loadingTimes.join();
    }

    /**
     * Loads the models from the class path; takes some seconds and about 700 MB of heap. From then on CoreNLP logs
     * nothing in this process, whoever uses it: it would report the loading of each model on standard error.
     *
     * @throws RapporteurException with {@link ErrorCode#MODEL_MISSING} where a model is missing or does not load
     */
    public static NewsAnnotator load() {
        return load(Annotators.RAPPORTEUR);
    }

    /**
     * As {@link #load()}, with names, dependencies and times by whom you choose.
     *
     * @throws RapporteurException as {@link #load()}
     */
    public static NewsAnnotator load(Annotators annotators) {
        silenceCoreNlp();
        try {
            return new NewsAnnotator(annotators);
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new RapporteurException(
                    ErrorCode.MODEL_MISSING,
                    "A language model is missing or does not load: " + cause.getMessage()
                            + ". Build the project anew (mvn package) and check that target/lib holds CoreNLP's models.",
                    cause);
        }
    }

    /** CoreNLP has one log for the whole process; it cannot be turned off for one pipeline. */
    private static void silenceCoreNlp() {
        RedwoodConfiguration.current().clear().apply();
    }

    /**
     * Annotates one article; an article without any token has no sentence. A thread that is interrupted meanwhile soon
     * ends with a {@link edu.stanford.nlp.util.RuntimeInterruptedException}.
     *
     * @throws RapporteurException with {@link ErrorCode#ARTICLE_TOO_LONG} where it has more than {@value #MOST_TOKENS}
     *     words and signs
     */
    public AnnotatedArticle annotate(Article article) {
        SplitText split = splitter.split(article.body());
        int tokens =
                split.annotation().get(CoreAnnotations.TokensAnnotation.class).size();
        if (tokens > MOST_TOKENS) {
            throw new RapporteurException(
                    ErrorCode.ARTICLE_TOO_LONG,
                    article.id() + " is an article of " + tokens + " words and signs; at most " + MOST_TOKENS
                            + " are annotated at once. Split it.");
        }
        grammar.annotate(split.annotation());
        List<Sentence> sentences = split.sentences();
        List<Quotation> quotations = QuotationScanner.scan(split.text());
        AttributionTagger.Tagged tagged = attributions.tag(split.text(), sentences);
        List<TimeExpression> timeExpressions = annotators == Annotators.CORENLP
                ? times.tagAll(split, article.published())
                : times.tag(
                        split,
                        article.published(),
                        DatedSentences.of(sentences, tagged.attributions(), tagged.events()));
        return new AnnotatedArticle(
                article,
                sentences,
                Names.in(sentences),
                timeExpressions,
                quotations,
                tagged.attributions(),
                tagged.events());
    }
}
