package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.source.Span;

/**
 * Prints how many mentions of participants and parties are resolved right, wrong, or left open, by the kind of mention.
 * The mentions are those that readers have marked, so that only the resolution is measured.
 *
 * <pre>MeasureResolution EVENTS.jsonl</pre>
 */
public final class MeasureResolution {
    private static final Set<String> KINDS = Set.of("name", "pronoun", "plural", "nominal", "all");

    private MeasureResolution() {}

    private enum Outcome {
        RIGHT,
        WRONG,
        OPEN
    }

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException {
        NewsAnnotator annotator = NewsAnnotator.load();
        English english = English.load();
        FindingsExtractor extractor = FindingsExtractor.load(english);
        Map<String, int[]> counts = new TreeMap<>();
        KINDS.forEach(kind -> counts.put(kind, new int[Outcome.values().length]));
        for (GoldArticle gold : GoldArticle.read(Path.of(args[0]))) {
            count(gold, extractor.extract(gold.annotate(annotator)), english, counts);
        }
        counts.forEach((kind, count) -> {
            double all = Math.max(1, Arrays.stream(count).sum());
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %5.0f  right %.3f  wrong %.3f  open %.3f%n",
                    kind,
                    all,
                    count[0] / all,
                    count[1] / all,
                    count[2] / all);
        });
    }

    private static void count(GoldArticle gold, Findings findings, English english, Map<String, int[]> counts) {
        Actors actors = Coreference.resolve(findings, english);
        Map<Span, Mention> mentions = new HashMap<>();
        Stream.concat(
                        findings.meetings().stream().flatMap(meeting -> meeting.participants().stream()),
                        findings.disputes().stream().flatMap(dispute -> dispute.parties().stream()))
                .forEach(mention -> mentions.put(mention.span(), mention));
        gold.meant().forEach((span, keys) -> {
            Mention mention = mentions.get(span);
            if (mention != null) {
                int outcome = outcome(gold, actors.of(mention), keys).ordinal();
                for (String kind : List.of(kind(mention), "all")) {
                    counts.getOrDefault(kind, new int[Outcome.values().length])[outcome]++;
                }
            }
        });
    }

    private static Outcome outcome(GoldArticle gold, List<Actor> found, Set<String> keys) {
        if (found.isEmpty()) {
            return Outcome.OPEN;
        }
        Set<String> names = keys.stream()
                .flatMap(key -> gold.names().getOrDefault(key, List.of()).stream())
                .map(MeasureResolution::plain)
                .collect(Collectors.toSet());
        boolean right = found.stream()
                .allMatch(actor -> Stream.concat(Stream.of(actor.label()), actor.aliases().stream())
                        .map(MeasureResolution::plain)
                        .anyMatch(names::contains));
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static String kind(Mention mention) {
        boolean named = mention.article().names().stream()
                .anyMatch(name -> name.first() <= mention.head() && mention.head() <= name.last());
        String tag = mention.headToken().tag();
        if (mention.headToken().isPronoun() || tag.startsWith("W") || tag.equals("DT")) {
            return "pronoun";
        }
        return named ? "name" : tag.endsWith("S") ? "plural" : "nominal";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b|\\.", "")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bthe ", "")
                .strip();
    }
}
