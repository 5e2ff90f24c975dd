package org.rapporteur.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.EventMention.Type;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * An article in which readers have marked every mention of a meeting and of a dispute, and whom each of them means.
 *
 * @param article the article
 * @param events the mentions as a perfect tagger would give them
 * @param names the names of each actor, by its key
 * @param meant for the words of each participant and party the keys of whom they mean
 * @param disputes for the words of each cue the numbers of the disputes that it tells of
 */
public record GoldArticle(
        Article article,
        List<EventMention> events,
        Map<String, List<String>> names,
        Map<Span, Set<String>> meant,
        Map<Span, Set<Integer>> disputes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads a JSON Lines file whose offsets count code points. */
    public static List<GoldArticle> read(Path file) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                articles.add(of(MAPPER.readTree(line)));
            }
        }
        return articles;
    }

    /** The article annotated, with the readers' mentions in the place of the tagger's. */
    public AnnotatedArticle annotate(NewsAnnotator annotator) {
        AnnotatedArticle read = annotator.annotate(article);
        return new AnnotatedArticle(
                read.article(),
                read.sentences(),
                read.names(),
                read.times(),
                read.quotations(),
                read.attributions(),
                events);
    }

    private static GoldArticle of(JsonNode json) {
        Map<Span, Set<String>> meant = new TreeMap<>();
        Map<Span, Set<Integer>> disputes = new TreeMap<>();
        List<EventMention> events = new ArrayList<>();
        for (JsonNode meeting : json.path("meetings")) {
            for (JsonNode mention : meeting.path("mentions")) {
                Map<Trait, List<Double>> traits = new EnumMap<>(Trait.class);
                traits.put(
                        Trait.STATUS,
                        only(
                                Trait.STATUS,
                                mention.path("status")
                                        .asText(meeting.path("status").asText())));
                traits.put(Trait.KIND, only(Trait.KIND, meeting.path("kind").asText()));
                traits.put(Trait.DOUBT, only(Trait.DOUBT, Trait.DOUBT.options().get(0)));
                List<Argument> arguments = new ArrayList<>();
                add(arguments, Role.PARTICIPANT, mention.path("participants"), meant);
                add(arguments, Role.PLACE, mention.path("place"), new TreeMap<>());
                add(arguments, Role.TIME, mention.path("time"), new TreeMap<>());
                events.add(new EventMention(Type.MEETING, span(mention.path("trigger")), arguments, traits, 1));
            }
        }
        int number = 0;
        for (JsonNode dispute : json.path("disputes")) {
            for (JsonNode mention : dispute.path("mentions")) {
                Map<Trait, List<Double>> traits = new EnumMap<>(Trait.class);
                traits.put(
                        Trait.DISPUTE_ACT,
                        only(Trait.DISPUTE_ACT, mention.path("act").asText()));
                traits.put(Trait.DOUBT, only(Trait.DOUBT, Trait.DOUBT.options().get(0)));
                List<Argument> arguments = new ArrayList<>();
                add(arguments, Role.OBJECTOR, mention.path("objector"), meant);
                add(arguments, Role.OPPONENT, mention.path("opponent"), meant);
                if (mention.path("issue").size() == 2) {
                    arguments.add(new Argument(Role.ISSUE, span(mention.path("issue")), 1));
                }
                Span cue = span(mention.path("cue"));
                disputes.computeIfAbsent(cue, key -> new TreeSet<>()).add(number);
                events.add(new EventMention(Type.DISPUTE, cue, arguments, traits, 1));
            }
            number++;
        }
        events.sort(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::type));
        return new GoldArticle(article(json), events, names(json), meant, disputes);
    }

    private static Article article(JsonNode json) {
        String day = json.path("date").asText("");
        return new Article(
                json.path("id").asText(),
                null,
                json.path("title").asText().strip(),
                day.isEmpty() || day.equals("null") ? null : LocalDate.parse(day),
                json.path("source").asText(),
                List.of(),
                "en",
                json.path("text").asText());
    }

    private static Map<String, List<String>> names(JsonNode json) {
        Map<String, List<String>> names = new TreeMap<>();
        json.path("actors").fields().forEachRemaining(actor -> {
            List<String> all =
                    new ArrayList<>(List.of(actor.getValue().path("name").asText()));
            actor.getValue().path("aliases").forEach(alias -> all.add(alias.asText()));
            names.put(actor.getKey(), all);
        });
        return names;
    }

    private static void add(List<Argument> arguments, Role role, JsonNode marked, Map<Span, Set<String>> meant) {
        Set<Span> seen = new TreeSet<>();
        for (JsonNode one : marked) {
            Span span = span(one);
            if (seen.add(span)) {
                arguments.add(new Argument(role, span, 1));
            }
            if (one.size() > 2) {
                meant.computeIfAbsent(span, key -> new TreeSet<>())
                        .add(one.path(2).asText());
            }
        }
    }

    private static List<Double> only(Trait trait, String value) {
        return trait.options().stream()
                .map(option -> option.equals(value) ? 1.0 : 0.0)
                .toList();
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.path(0).intValue(), pair.path(1).intValue());
    }
}
