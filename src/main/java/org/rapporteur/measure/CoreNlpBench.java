package org.rapporteur.measure;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.rapporteur.source.Article;

/**
 * What the usual way takes: CoreNLP's own pipeline up to coreference and the speakers of quotations, as its page
 * describes it, over the same articles. It finds quotations in quotation marks only, and no meeting or dispute.
 *
 * <pre>{@code
 * CoreNlpBench.Result usual = CoreNlpBench.run(articles);
 * double wordsPerSecond = usual.words() / usual.seconds();
 * }</pre>
 *
 * @see <a href="https://stanfordnlp.github.io/CoreNLP/quote.html">the annotator quote</a>
 */
public final class CoreNlpBench {
    /** The heap in bytes beneath which its coreference runs out of memory on long articles. */
    public static final long LEAST_HEAP = 5_000_000_000L;

    private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

    private CoreNlpBench() {}

    /**
     * What was measured.
     *
     * @param words how many words were read, as CoreNLP counts them
     * @param quotations how many quotations were found
     * @param attributed how many of them have a speaker
     * @param seconds how long it took on one thread, without loading and the first article, which is read twice
     */
    public record Result(long words, int quotations, int attributed, double seconds) {}

    /**
     * Loads the pipeline, 3 GB with coreference, and reads the articles one after the other.
     *
     * @param articles at least one
     */
    public static Result run(List<Article> articles) {
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        pipeline.annotate(new CoreDocument(articles.get(0).body()));
        long words = 0;
        int quotations = 0;
        int attributed = 0;
        long begin = System.nanoTime();
        for (Article article : articles) {
            CoreDocument document = new CoreDocument(article.body());
            pipeline.annotate(document);
            words += document.tokens().size();
            quotations += document.quotes().size();
            attributed += (int) document.quotes().stream()
                    .filter(quote -> quote.speaker().isPresent())
                    .count();
        }
        return new Result(words, quotations, attributed, (System.nanoTime() - begin) / 1e9);
    }
}
