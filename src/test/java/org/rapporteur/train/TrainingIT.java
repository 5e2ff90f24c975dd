package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rapporteur.annotate.attribution.ModelFormat.LINK_OBJECTOR;
import static org.rapporteur.annotate.attribution.ModelFormat.LINK_PARTICIPANT;
import static org.rapporteur.annotate.attribution.ModelFormat.LINK_PLACE;

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
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

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

    private static final List<String> PLACES = List.of("Oslo", "Bergen", "Turku");
    private static final List<String> ISSUES = List.of("the toll", "night fishing", "the new pier");

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
    void aModelThatIsTrainedAndExportedFindsWhatItLearnt() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve("train.jsonl"), articles());
        Files.write(data.resolve("events.jsonl"), events());
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
        int found = 0;
        List<Example> examples = Examples.events(data.resolve("events.jsonl"));
        for (Example example : examples) {
            SplitText split = splitter.split(example.text());
            List<EventMention> events =
                    tagger.tag(split.text(), split.sentences()).events();
            found += (int) example.marks().stream()
                    .filter(mark -> events.stream().anyMatch(event -> isFound(mark, event)))
                    .count();
        }
        assertThat(found).as("of 4 in each of %d", examples.size()).isGreaterThan(4 * examples.size() * 9 / 10);
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("results/who-said-what.json").toFile())
                        .at("/results/bindings"))
                .isNotEmpty();
    }

    /** Whether the mention has the words of the mark in their roles, and the meeting or dispute its trait. */
    private static boolean isFound(Example.Mark mark, EventMention event) {
        boolean meeting = mark.task() == Task.MEETING;
        Trait trait = meeting ? Trait.STATUS : Trait.DISPUTE_ACT;
        Role first = meeting ? Role.PARTICIPANT : Role.OBJECTOR;
        Role second = meeting ? Role.PLACE : Role.ISSUE;
        List<Span> others = meeting ? mark.parts().getOrDefault((int) LINK_PLACE, List.of()) : mark.issue();
        int label = meeting ? LINK_PARTICIPANT : LINK_OBJECTOR;
        return event.type().name().equals(mark.task().name())
                && mark.cues().contains(event.trigger())
                && event.spans(first).equals(mark.parts().get(label))
                && event.spans(second).equals(others)
                && trait.options().indexOf(event.value(trait)) == mark.traits().getOrDefault(trait, -1);
    }

    /** Two meetings and two disputes each, of the speakers with names, places and issues in turn. */
    private static List<String> events() {
        ObjectMapper mapper = new ObjectMapper();
        List<String> articles = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            ObjectNode article = mapper.createObjectNode().put("id", "events-" + number);
            ArrayNode meetings = article.putArray("meetings");
            ArrayNode disputes = article.putArray("disputes");
            StringBuilder text = new StringBuilder("The boats came in at noon. ");
            for (int i = 0; i < 2; i++) {
                String one = SPEAKERS.get((number + i) % 3);
                String other = SPEAKERS.get((number + i + 1 + number / 4 % 2) % 3);
                boolean happened = (number + i) % 2 == 0;
                ObjectNode meeting =
                        meetings.addObject().put("kind", "meeting").put("status", happened ? "happened" : "scheduled");
                ObjectNode told = meeting.putArray("mentions").addObject();
                ArrayNode participants = told.putArray("participants");
                append(text, "", one, participants.addArray());
                append(text, happened ? " " : " will ", happened ? "met" : "meet", told.putArray("trigger"));
                append(text, " ", other, participants.addArray());
                append(
                        text,
                        " in ",
                        PLACES.get((number + i) % PLACES.size()),
                        told.putArray("place").addArray());
                text.append(". ");
                ObjectNode mention = disputes.addObject().putArray("mentions").addObject();
                append(
                        text,
                        "",
                        other,
                        mention.put("act", happened ? "reject" : "demand")
                                .putArray("objector")
                                .addArray());
                append(text, " ", happened ? "rejected" : "demanded", mention.putArray("cue"));
                append(text, " ", ISSUES.get((number + i) % ISSUES.size()), mention.putArray("issue"));
                text.append(". ");
            }
            articles.add(article.put("text", text.toString()).toString());
        }
        return articles;
    }

    private static void append(StringBuilder text, String before, String words, ArrayNode span) {
        text.append(before);
        span.add(text.length());
        text.append(words);
        span.add(text.length());
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
        append(text, "", words, attribution.putArray(part).addArray());
    }
}
