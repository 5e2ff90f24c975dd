package org.rapporteur.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.Span;

/** Where the actors of an example are named. */
final class NamedSpans {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private final Map<String, List<Span>> spans;

    private NamedSpans(Map<String, List<Span>> spans) {
        this.spans = spans;
    }

    /** Finds the names of the actors that an article lists; an article without a list has none. */
    static NamedSpans of(JsonNode article) {
        String text = article.path("text").asText();
        Map<String, List<Span>> spans = new TreeMap<>();
        article.path("actors").fields().forEachRemaining(actor -> {
            List<String> names =
                    new ArrayList<>(List.of(actor.getValue().path("name").asText()));
            actor.getValue().path("aliases").forEach(alias -> names.add(alias.asText()));
            List<Span> found = new ArrayList<>();
            for (String name : names) {
                if (!name.isEmpty() && Character.isUpperCase(name.codePointAt(0))) {
                    find(text, name, found);
                }
            }
            spans.put(actor.getKey(), found);
        });
        return new NamedSpans(spans);
    }

    private static void find(String text, String name, List<Span> found) {
        Matcher matcher = Pattern.compile(Pattern.quote(name)).matcher(text);
        while (matcher.find()) {
            boolean whole = !isWord(text, matcher.start() - 1) && !isWord(text, matcher.end());
            if (whole) {
                int begin = text.codePointCount(0, matcher.start());
                found.add(new Span(begin, begin + name.codePointCount(0, name.length())));
            }
        }
    }

    private static boolean isWord(String text, int at) {
        return at >= 0
                && at < text.length()
                && WORD.matcher(text.substring(at, at + 1)).matches();
    }

    /**
     * For each of the actors that is not named within {@code sentence} where it is named nearest: before it, or else
     * behind it.
     */
    List<Span> outside(Span sentence, Set<String> actors, Span anchor) {
        List<Span> outside = new ArrayList<>();
        for (String actor : actors) {
            List<Span> names = spans.getOrDefault(actor, List.of());
            if (names.stream().noneMatch(sentence::overlaps)) {
                Optional<Span> before = names.stream()
                        .filter(name -> name.end() <= anchor.begin())
                        .max(Comparator.comparing(Span::end).thenComparing(Span::length));
                before.or(() -> names.stream().min(Comparator.comparing(Span::begin)))
                        .ifPresent(outside::add);
            }
        }
        return outside;
    }
}
