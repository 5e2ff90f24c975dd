package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.DisputeFact;
import org.rapporteur.Finding;
import org.rapporteur.MeetingFact;
import org.rapporteur.NewsGraph;
import org.rapporteur.RoleFact;
import org.rapporteur.StatementFact;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Finds findings by words: those of which the names, the issue or topic, the place, the sentence, the headline or the
 * publisher hold all of them, in any case and without accents. The newest come first.
 *
 * <p>It reads article by article, and ends after a time with what it has, and says so.
 */
final class SearchTool implements NewsTool {
    private static final String NAME = "search";
    private static final Map<String, Class<? extends Finding>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("meeting", MeetingFact.class);
        TYPES.put("statement", StatementFact.class);
        TYPES.put("dispute", DisputeFact.class);
        TYPES.put("role", RoleFact.class);
    }

    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final NewsGraph graph;
    private final Duration time;

    SearchTool(NewsGraph graph, Duration time) {
        this.graph = graph;
        this.time = time;
    }

    @Override
    public McpSchema.Tool description() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(
                "text",
                Schemas.text("words that a finding must hold, all of them, whole or their beginnings, such as names, a"
                        + " place or an issue: \"mackerel quotas\""));
        arguments.put("type", Schemas.choice("only findings of this type", List.copyOf(TYPES.keySet())));
        arguments.put("from", Schemas.text("only articles published on this day or later, e.g. \"2024-05-01\""));
        arguments.put("to", Schemas.text("only articles published on this day or earlier"));
        arguments.put("limit", Schemas.wholeNumber("how many at most; " + USUAL + " unless you say more", 1, MOST));
        return Schemas.tool(
                NAME,
                "Search meetings, statements, disputes and roles by words",
                "Where no question fits: finds meetings, statements, disputes and roles whose names, issue, place,"
                        + " sentence, headline or publisher hold all the words. Each comes with its words, article, status and"
                        + " whose claim it is. The newest come first.",
                arguments,
                List.of("text"));
    }

    @Override
    public Map<String, Object> answer(Arguments arguments) {
        List<String> words = words(arguments.text("text"));
        if (words.isEmpty()) {
            throw new RapporteurException(ErrorCode.USAGE, "The argument text holds no word.");
        }
        Search search = new Search(words, arguments.textOrNull("type"), period(arguments));
        boolean whole = search.run();
        search.found.sort(
                Comparator.comparing((Found found) -> found.published()).reversed());
        int limit = arguments.number("limit", USUAL, 1, MOST);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("findings", search.found.stream().limit(limit).map(Found::json).toList());
        json.put("foundInAll", search.found.size());
        if (!whole) {
            json.put("notes", List.of("Only a part of the store was searched, for " + time.toSeconds() + " s."));
        }
        return json;
    }

    private record Found(String published, Map<String, Object> json) {}

    private record Period(@Nullable String from, @Nullable String to) {
        boolean holds(Article article) {
            if (from == null && to == null) {
                return true;
            }
            String day =
                    article.published() == null ? null : article.published().toString();
            return day != null
                    && (from == null || day.compareTo(from) >= 0)
                    // "2024-05" takes in all its days
                    && (to == null || day.compareTo(to) <= 0 || day.startsWith(to));
        }
    }

    private static Period period(Arguments arguments) {
        return new Period(arguments.textOrNull("from"), arguments.textOrNull("to"));
    }

    private final class Search {
        private final List<String> words;
        private final @Nullable String type;
        private final Period period;
        private final List<Found> found = new ArrayList<>();
        private final long end = System.nanoTime() + time.toNanos();

        Search(List<String> words, @Nullable String type, Period period) {
            this.words = words;
            this.type = type;
            this.period = period;
        }

        /** Whether all articles were searched. */
        boolean run() {
            return graph.articles().filter(period::holds).allMatch(article -> {
                search(article);
                return time.isZero() || System.nanoTime() < end;
            });
        }

        private void search(Article article) {
            String of = article.headline() + " " + article.publisher() + " ";
            if (!holdsAll(of + article.body(), words)) {
                return; // what a finding holds, its article holds, but for what people corrected
            }
            graph.findingsIn(article.id()).stream()
                    .filter(finding -> wants(finding) && holdsAll(of + text(finding), words))
                    .forEach(finding -> found.add(new Found(
                            article.published() == null
                                    ? ""
                                    : article.published().toString(),
                            FactJson.of(finding, article))));
        }

        private boolean wants(Finding finding) {
            return type == null || Objects.requireNonNull(TYPES.get(type)).isInstance(finding);
        }
    }

    private static String text(Finding finding) {
        Stream<?> parts = Stream.of(finding.evidence().sentence());
        if (finding instanceof MeetingFact meeting) {
            parts = joined(parts, meeting.participants(), meeting.places(), meeting.topics());
        } else if (finding instanceof StatementFact said) {
            parts = joined(parts, said.speakers(), said.about(), said.issues(), List.of(said.text()));
        } else if (finding instanceof DisputeFact dispute) {
            parts = joined(parts, List.of(dispute.issue()), dispute.parties());
        } else if (finding instanceof RoleFact role) {
            parts = joined(parts, List.of(role.holder(), role.name()));
        }
        return parts.map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Stream<?> joined(Stream<?> parts, List<?>... more) {
        return Stream.concat(parts, Arrays.stream(more).flatMap(List::stream));
    }

    /** Whether each of the words begins a word of the text. */
    private static boolean holdsAll(String text, List<String> words) {
        List<String> there = words(text);
        return words.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
