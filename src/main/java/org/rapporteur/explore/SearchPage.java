package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Finder.Hit;
import org.rapporteur.explore.Finder.Hits;
import org.rapporteur.explore.Finder.Kind;
import org.rapporteur.index.NearNames;

/**
 * What is found by words, kind by kind.
 *
 * @param query the words
 * @param groups what was found of each kind that has any
 * @param pairs two actors that the words name together, each pair with what one can look at
 * @param asks lists of meetings of a status that the words name, such as “planned” or “denied”
 * @param near names that are near, where nothing was found
 * @param tables {@code person}, {@code organization} and so on, those that have any
 */
public record SearchPage(
        String query, List<Group> groups, List<Pair> pairs, List<Ask> asks, List<Hit> near, List<Table> tables)
        implements ExplorerPage {
    private static final int SHOWN = 10;

    /** What people type for the statuses of meetings, and for what is only claimed. */
    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("happened", Status.HAPPENED),
            Map.entry("planned", Status.PLANNED),
            Map.entry("scheduled", Status.PLANNED),
            Map.entry("announced", Status.PLANNED),
            Map.entry("upcoming", Status.PLANNED),
            Map.entry("possible", Status.POSSIBLE),
            Map.entry("cancelled", Status.CANCELLED),
            Map.entry("canceled", Status.CANCELLED),
            Map.entry("denied", Status.DENIED),
            Map.entry("denies", Status.DENIED),
            Map.entry("claimed", Status.CLAIMED),
            Map.entry("alleged", Status.CLAIMED));

    private static final Set<String> FILLERS = Set.of("meeting", "meetings", "met", "with", "of", "by");

    private enum Status {
        HAPPENED("told to have happened", "status", "happened"),
        PLANNED("planned", "status", "scheduled"),
        POSSIBLE("possible", "status", "possible"),
        CANCELLED("cancelled", "status", "cancelled"),
        DENIED("denied", "status", "denied"),
        CLAIMED("only somebody’s claim", "claims", "only");

        private final String words;
        private final Map<String, String> choices;

        Status(String words, String parameter, String value) {
            this.words = words;
            this.choices = Map.of(parameter, value);
        }

        String words() {
            return words;
        }

        Map<String, String> choices() {
            return choices;
        }
    }

    /** What was found of a kind. */
    public record Group(Kind kind, Hits hits) {
        /** What they are, in a word. */
        public String caption() {
            return switch (kind) {
                case PERSON -> "Persons";
                case ORGANIZATION -> "Organizations";
                case COUNTRY -> "Countries";
                case GROUP -> "Groups";
                case ISSUE -> "Issues";
                case OCCASION -> "Occasions";
                case SAID -> "Said";
                case ARTICLE -> "Articles";
            };
        }

        /** By which it is asked for alone. */
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Two actors, or an actor and an issue. */
    public record Pair(Hit one, Hit other) {}

    /** What is found of the words {@code q}, or of one {@code kind} alone. */
    public static SearchPage of(Reading reading, Choices choices) {
        String query = choices.get("q");
        if (query == null) {
            return new SearchPage("", List.of(), List.of(), List.of(), List.of(), List.of());
        }
        int most = choices.get("rows") == null ? SHOWN : choices.rows();
        Finder index = reading.index();
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean wanted = choices.admits("kind", kind.name().toLowerCase(Locale.ROOT));
            if (wanted && !(kind == Kind.GROUP && reading.lens().named())) {
                Hits hits = index.search(query, kind, most);
                if (hits.total() > 0) {
                    groups.add(new Group(kind, hits));
                }
            }
        }
        return new SearchPage(
                query,
                groups,
                pairs(index, query),
                asks(index, query),
                groups.isEmpty() ? index.near(query, SHOWN) : List.of(),
                groups.stream().map(SearchPage::table).toList());
    }

    /** “blinken wang” and “blinken, wang”: the words fall into two names. */
    private static List<Pair> pairs(Finder index, String query) {
        String[] words = query.strip().split("[\\s,+]+");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Hit one = best(index, String.join(" ", List.of(words).subList(0, i)));
            Hit other = best(index, String.join(" ", List.of(words).subList(i, words.length)));
            if (one != null
                    && other != null
                    && one.kind().isActor()
                    && !one.iri().equals(other.iri())) {
                pairs.add(new Pair(one, other));
            }
        }
        return pairs;
    }

    /** “lee planned”: meetings of a status, of the actor whom the other words name or, without others, of all. */
    private static List<Ask> asks(Finder index, String query) {
        List<String> words = Stream.of(query.strip().split("[\\s,+]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            Status status = STATUSES.get(word.toLowerCase(Locale.ROOT));
            if (status == null) {
                continue;
            }
            String others = words.stream()
                    .filter(other -> !other.equals(word) && !FILLERS.contains(other.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(" "));
            Hit who = others.isEmpty() ? null : best(index, others);
            String path = who == null || !who.kind().isActor() ? null : ActorPaths.path(who.iri());
            if (others.isEmpty()) {
                return List.of(new Ask("Meetings that are " + status.words(), "occasions", status.choices(), null));
            }
            if (who != null && path != null) {
                Map<String, String> choices = new LinkedHashMap<>(status.choices());
                choices.put("with", path);
                return List.of(new Ask(
                        "Meetings of " + who.label() + " that are " + status.words(), "occasions", choices, null));
            }
        }
        return List.of();
    }

    /** Who is called so, else the one most is told of whose name has these words whole. */
    private static @Nullable Hit best(Finder index, String name) {
        List<String> words = List.of(NearNames.plain(name).split(" "));
        return Stream.concat(
                        index.called(name).stream(),
                        index.suggest(name, SHOWN).stream()
                                .filter(hit -> List.of(
                                                NearNames.plain(hit.label()).split(" "))
                                        .containsAll(words)))
                .findFirst()
                .orElse(null);
    }

    private static Table table(Group group) {
        return new Table(
                group.name(),
                group.caption(),
                List.of("what", "more", "findings"),
                group.hits().hits().stream()
                        .map(hit ->
                                List.of(Cell.link(hit.label(), hit.iri()), Cell.of(hit.note()), Cell.of(hit.weight())))
                        .toList(),
                group.hits().total());
    }

    @Override
    public String title() {
        return query.isEmpty() ? "Search" : "Search: " + query;
    }
}
