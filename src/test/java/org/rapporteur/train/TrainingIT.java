package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;

/**
 * Trains the last layer and the heads on a few invented articles, exports the model, and runs it as the product does:
 * the network that learns and the graphs that are written must compute the same, or nothing is found.
 */
class TrainingIT {
    private static final List<String> SPEAKERS = List.of("Ann Lee", "Bo Chen", "Eva Moss", "the harbour master");
    private static final List<String> VERBS = List.of("said", "warned", "argued", "added");
    private static final List<String> CONTENTS = List.of(
            "the bridge would close on Sunday",
            "nobody had paid for the boats",
            "prices were far too high",
            "the talks must go on",
            "rain was good for the fields");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "PyTorch's libraries are on the class path for Linux on x86-64 only: training is not tested here");
        System.setProperty(
                "DJL_CACHE_DIR", Path.of("target/djl").toAbsolutePath().toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1"); // several wait for each other where the machine is busy
    }

    @Test
    void aModelThatIsTrainedAndExportedFindsWhoSaidWhat() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve("train.jsonl"), articles());
        Path run = folder.resolve("run");
        Path model = folder.resolve("model");
        TrainAttributionTagger.main(new String[] {
            data.toString(), run.toString(), "epochs=8", "batch=4", "rate=5e-4", "frozen=5", "heldout=4", "report=4"
        });
        ExportAttributionModel.main(
                new String[] {data.toString(), run.resolve("checkpoint.bin").toString(), model.toString(), "heldout=4"
                });
        EvaluateAttributionTagger.main(new String[] {
            model.toString(),
            data.resolve("train.jsonl").toString(),
            folder.resolve("results").toString()
        });
        AttributionTagger tagger = AttributionTagger.load(model);
        AttributionScorer scorer = new AttributionScorer();
        SentenceSplitter splitter = new SentenceSplitter();
        for (PolnearArticle article : PolnearArticle.read(data.resolve("train.jsonl"))) {
            SplitText split = splitter.split(article.text());
            scorer.add(article, tagger.tag(split.text(), split.sentences()).attributions());
        }
        assertThat(scorer.f1("attribution")).as(scorer.toString()).isGreaterThan(0.9);
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("results/who-said-what.json").toFile())
                        .at("/results/bindings"))
                .isNotEmpty();
    }

    /** Four sentences each, of the speakers, verbs and contents in turn. */
    private static List<String> articles() {
        ObjectMapper mapper = new ObjectMapper();
        List<String> articles = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            ObjectNode article = mapper.createObjectNode().put("id", "toy-" + number);
            ArrayNode attributions = article.putArray("attributions");
            StringBuilder text = new StringBuilder("The boats came in at noon. ");
            for (int i = 0; i < 4; i++) {
                ObjectNode attribution = attributions.addObject();
                append(text, SPEAKERS.get((number + i) % SPEAKERS.size()), attribution, "sources");
                append(text, VERBS.get((number / 4 + i) % VERBS.size()), attribution, "cues");
                append(text, "that " + CONTENTS.get((number + 2 * i) % CONTENTS.size()), attribution, "contents");
                text.append(". ");
            }
            articles.add(article.put("text", text.toString()).toString());
        }
        return articles;
    }

    private static void append(StringBuilder text, String words, ObjectNode attribution, String part) {
        if (!part.equals("sources")) {
            text.append(' ');
        }
        int begin = text.length();
        text.append(words);
        attribution.putArray(part).addArray().add(begin).add(text.length());
    }
}
