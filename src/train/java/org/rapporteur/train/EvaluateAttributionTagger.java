package org.rapporteur.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;
import org.rapporteur.source.Span;

/**
 * Tags articles and prints the scores; also writes the result as {@code who-said-what.json} for the project's
 * {@code score.py}.
 *
 * <pre>EvaluateAttributionTagger MODEL_FOLDER ARTICLES.jsonl OUTPUT_FOLDER [speed=1]</pre>
 *
 * <p>With {@code speed=1} it tags all articles again and prints how fast that went, the cutting into tokens left out.
 */
public final class EvaluateAttributionTagger {

    private EvaluateAttributionTagger() {}

    /** Runs the evaluation. */
    public static void main(String[] args) throws IOException {
        SentenceSplitter splitter = new SentenceSplitter();
        AttributionTagger tagger = AttributionTagger.load(Path.of(args[0]));
        List<PolnearArticle> articles = PolnearArticle.read(Path.of(args[1]));
        Path output = Path.of(args[2]);
        Files.createDirectories(output);
        AttributionScorer scorer = new AttributionScorer();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode rows = root.putObject("results").putArray("bindings");
        for (PolnearArticle article : articles) {
            SplitText split = splitter.split(article.text());
            List<Attribution> attributions =
                    tagger.tag(split.text(), split.sentences()).attributions();
            scorer.add(article, attributions);
            for (int i = 0; i < attributions.size(); i++) {
                add(rows, article, i, attributions.get(i));
            }
        }
        mapper.writeValue(output.resolve("who-said-what.json").toFile(), root);
        System.out.print(scorer);
        if (Options.of(args, 3).integer("speed", 0) == 1) {
            measure(splitter, tagger, articles);
        }
    }

    private static void measure(SentenceSplitter splitter, AttributionTagger tagger, List<PolnearArticle> articles) {
        List<SplitText> splits =
                articles.stream().map(article -> splitter.split(article.text())).toList();
        long words = 0;
        long start = System.nanoTime();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        for (SplitText split : splits) {
            tagger.tag(split.text(), split.sentences());
            words += split.text().split("\\s+").length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d words, %.0f a second, %.0f a second of CPU time%n",
                words,
                words / ((System.nanoTime() - start) / 1e9),
                words / ((threads.getCurrentThreadCpuTime() - cpu) / 1e9));
    }

    private static void add(ArrayNode rows, PolnearArticle article, int number, Attribution attribution) {
        String text = article.text();
        for (Span part : attribution.contents()) {
            ObjectNode row = rows.addObject();
            put(row, "id", article.id());
            put(row, "statement", article.id() + "#" + number);
            put(row, "mode", Mode.of(text, attribution.contents()).name().toLowerCase(Locale.ROOT));
            span(row, "begin", "end", part);
            if (!attribution.sources().isEmpty()) {
                put(row, "speakerLabel", article.text(attribution.sources().get(0)));
                span(row, "sourceBegin", "sourceEnd", attribution.sources().get(0));
            }
            span(row, "cueBegin", "cueEnd", attribution.cues().get(0));
        }
    }

    private static void span(ObjectNode row, String begin, String end, Span span) {
        put(row, begin, Integer.toString(span.begin()));
        put(row, end, Integer.toString(span.end()));
    }

    private static void put(ObjectNode row, String name, String value) {
        row.putObject(name).put("type", "literal").put("value", value);
    }
}
