package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

/** Reads the files of examples, all of them JSON Lines whose offsets count code points. */
final class Examples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Examples() {}

    /**
     * Reads articles with attributions.
     *
     * @param articles PolNeAR's articles
     * @param acts for some of their attributions the speech act ({@code article}, {@code attribution}, {@code act},
     *     {@code kind}); it need not exist
     */
    static List<Example> attributions(List<PolnearArticle> articles, Path acts) throws IOException {
        Map<String, Map<Integer, Map<Trait, Integer>>> traits = new HashMap<>();
        if (Files.exists(acts)) {
            for (JsonNode act : lines(acts)) {
                Map<Trait, Integer> of = new EnumMap<>(Trait.class);
                put(of, Trait.SPEECH_ACT, act.path("act").asText());
                put(of, Trait.MANNER, act.path("kind").asText());
                traits.computeIfAbsent(act.path("article").asText(), id -> new HashMap<>())
                        .put(act.path("attribution").asInt(), of);
            }
        }
        List<Example> examples = new ArrayList<>();
        for (PolnearArticle article : articles) {
            Map<Integer, Map<Trait, Integer>> own = traits.getOrDefault(article.id(), Map.of());
            List<Example.Mark> marks = new ArrayList<>();
            for (int i = 0; i < article.attributions().size(); i++) {
                PolnearArticle.Gold gold = article.attributions().get(i);
                Map<Integer, List<Span>> parts = Map.of(LINK_CONTENT, gold.contents(), LINK_SOURCE, gold.sources());
                Map<Trait, Integer> known = own.getOrDefault(i, Map.of());
                marks.add(new Example.Mark(Task.ATTRIBUTION, gold.cues(), parts, List.of(), known));
            }
            examples.add(new Example(article.id(), article.text(), EnumSet.of(Task.ATTRIBUTION), marks));
        }
        return examples;
    }

    /** Reads articles with meetings and disputes, or pieces of articles with meetings only. */
    static List<Example> events(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode article : lines(file)) {
            NamedSpans names = NamedSpans.of(article);
            EnumSet<Task> known = EnumSet.of(Task.MEETING);
            List<Example.Mark> marks = new ArrayList<>();
            for (JsonNode meeting : article.path("meetings")) {
                for (JsonNode mention : meeting.path("mentions")) {
                    marks.add(meeting(meeting, mention, names));
                }
            }
            if (article.has("disputes")) {
                known.add(Task.DISPUTE);
                for (JsonNode dispute : article.path("disputes")) {
                    for (JsonNode mention : dispute.path("mentions")) {
                        marks.add(dispute(dispute, mention, names));
                    }
                }
            }
            examples.add(new Example(
                    article.path("id").asText(), article.path("text").asText(), known, marks));
        }
        return examples;
    }

    private static Example.Mark meeting(JsonNode meeting, JsonNode mention, NamedSpans names) {
        Map<Trait, Integer> traits = new EnumMap<>(Trait.class);
        put(
                traits,
                Trait.STATUS,
                mention.path("status").asText(meeting.path("status").asText()));
        put(traits, Trait.KIND, meeting.path("kind").asText());
        traits.put(Trait.DOUBT, meeting.path("optional").asBoolean() ? 1 : 0);
        Span trigger = span(mention.path("trigger"));
        Set<String> keys = new TreeSet<>();
        meeting.path("participants").forEach(key -> keys.add(key.asText()));
        mention.path("participants").forEach(one -> keys.add(one.path(2).asText()));
        Map<Integer, List<Span>> parts = Map.of(
                LINK_PARTICIPANT,
                spans(mention.path("participants")),
                LINK_PLACE,
                spans(mention.path("place")),
                LINK_TIME,
                spans(mention.path("time")),
                LINK_FAR_PARTICIPANT,
                names.outside(span(mention.path("in")), keys, trigger));
        return new Example.Mark(Task.MEETING, List.of(trigger), parts, List.of(), traits);
    }

    private static Example.Mark dispute(JsonNode dispute, JsonNode mention, NamedSpans names) {
        Map<Trait, Integer> traits = new EnumMap<>(Trait.class);
        put(traits, Trait.DISPUTE_ACT, mention.path("act").asText());
        traits.put(Trait.DOUBT, dispute.path("optional").asBoolean() ? 1 : 0);
        Span cue = span(mention.path("cue"));
        Span in = span(mention.path("in"));
        Set<String> objectors = keys(mention.path("objector"));
        Set<String> opponents = keys(mention.path("opponent"));
        for (JsonNode party : dispute.path("parties")) {
            if (!objectors.contains(party.asText()) && !opponents.contains(party.asText())) {
                boolean objects =
                        times(dispute, "objector", party.asText()) > times(dispute, "opponent", party.asText());
                if (objects && mention.path("objector").isEmpty()) {
                    objectors.add(party.asText());
                } else if (!objects && mention.path("opponent").isEmpty()) {
                    opponents.add(party.asText());
                }
            }
        }
        Map<Integer, List<Span>> parts = Map.of(
                LINK_OBJECTOR, spans(mention.path("objector")),
                LINK_OPPONENT, spans(mention.path("opponent")),
                LINK_FAR_OBJECTOR, names.outside(in, objectors, cue),
                LINK_FAR_OPPONENT, names.outside(in, opponents, cue));
        List<Span> issue = mention.path("issue").size() == 2 ? List.of(span(mention.path("issue"))) : List.of();
        return new Example.Mark(Task.DISPUTE, List.of(cue), parts, issue, traits);
    }

    private static Set<String> keys(JsonNode arguments) {
        Set<String> keys = new TreeSet<>();
        arguments.forEach(argument -> keys.add(argument.path(2).asText()));
        return keys;
    }

    /** In how many mentions of the dispute the party stands on that side. */
    private static long times(JsonNode dispute, String side, String party) {
        long times = 0;
        for (JsonNode mention : dispute.path("mentions")) {
            times += keys(mention.path(side)).contains(party) ? 1 : 0;
        }
        return times;
    }

    private static void put(Map<Trait, Integer> traits, Trait trait, String value) {
        int index = trait.options().indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("no " + trait + " is called " + value);
        }
        traits.put(trait, index);
    }

    private static List<Span> spans(JsonNode list) {
        List<Span> spans = new ArrayList<>();
        list.forEach(pair -> spans.add(span(pair)));
        return spans;
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.path(0).intValue(), pair.path(1).intValue());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(MAPPER.readTree(line));
            }
        }
        return lines;
    }
}
