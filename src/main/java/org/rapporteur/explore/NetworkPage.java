package org.rapporteur.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Who has to do with whom, as a picture and as the table of its lines.
 *
 * @param kind what makes a line: met, disputed, said
 * @param centre around whom it is, or null
 * @param width the width of the picture
 * @param height its height
 * @param nodes the actors, in the order of their IRIs
 * @param edges the pairs, those with most first
 * @param pairs how many pairs there are, also those that are not shown
 * @param tables {@code pairs}
 */
public record NetworkPage(
        String kind,
        @Nullable Named centre,
        int width,
        int height,
        List<Node> nodes,
        List<Edge> edges,
        int pairs,
        List<Table> tables)
        implements ExplorerPage {
    /** What can make a line. */
    public static final List<String> KINDS = List.of("met", "disputed", "said");

    private static final int MOST_NODES = 3000;
    private static final int PAIRS = 60;
    private static final int MOST_PAIRS = 5000;

    /**
     * An actor.
     *
     * @param degree on how many lines it stands
     * @param x where it stands in the picture, from the left
     * @param y from above
     */
    public record Node(String iri, String label, String type, int degree, int x, int y) {}

    /**
     * Two actors.
     *
     * @param weight on how many occasions, issues or statements the line rests
     * @param claims of how many of them nothing speaks but somebody's claim
     * @param statuses how many there are of each status; none of statements
     * @param first the earliest date, as exact as it is known, or null
     * @param last the latest date, or null
     * @param dates all dates
     * @param between the page about both, or null
     */
    public record Edge(
            Node one,
            Node other,
            int weight,
            int claims,
            Map<String, Integer> statuses,
            @Nullable String first,
            @Nullable String last,
            List<String> dates,
            @Nullable String between) {
        /** Whether nothing on it is told as a fact: nothing happened, or all is somebody's claim. */
        public boolean isFaint() {
            return claims == weight || (!statuses.isEmpty() && solid() == 0);
        }

        private int solid() {
            return statuses.entrySet().stream()
                    .filter(entry -> !Set.of("scheduled", "possible", "cancelled", "denied")
                            .contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private static final Comparator<Tellings.Of<?>> FIRST_PUBLISHED = Comparator.comparing(
                    (Tellings.Of<?> each) -> each.article().published(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Tellings.Of::iri);

    /** All that is gathered of one pair. */
    private static final class Pair {
        private final String one;
        private final String other;
        private final Map<String, String> statuses = new LinkedHashMap<>();
        private final Set<String> reported = new HashSet<>();
        private final TreeSet<String> dates = new TreeSet<>();

        Pair(String one, String other) {
            this.one = one;
            this.other = other;
        }

        int weight() {
            return statuses.size();
        }
    }

    /**
     * The network of that {@code kind}, or of one {@code status} of it: the {@code n} pairs with most, {@code centre}
     * around one actor, which {@code hide} leaves out of the picture; {@code groups} has those without a name of their
     * own in it.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER}, {@code ACTOR_UNKNOWN}
     */
    public static NetworkPage of(Reading reading, Choices choices) {
        String chosen = choices.get("kind");
        String kind = chosen == null ? KINDS.get(0) : chosen;
        if (!KINDS.contains(kind)) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The parameter kind is “" + kind + "” and must be one of " + String.join(", ", KINDS) + ".");
        }
        int most = choices.number("n", PAIRS, MOST_PAIRS);
        String path = choices.get("centre");
        Named centre = path == null ? null : ActorPaths.named(reading, path);
        List<Pair> all = pairs(reading, kind, choices);
        if (centre != null) {
            all = around(all, centre.iri(), choices.get("hide") != null);
        }
        List<Pair> shown = first(all, most);
        Set<String> actors = new TreeSet<>();
        Set<List<String>> lines = new LinkedHashSet<>();
        for (Pair pair : shown) {
            actors.add(pair.one);
            actors.add(pair.other);
            lines.add(List.of(pair.one, pair.other));
        }
        NetworkLayout layout = NetworkLayout.of(actors, lines);
        Map<String, Node> nodes = nodes(reading, shown, layout);
        List<Edge> edges = shown.stream().map(pair -> edge(pair, nodes)).toList();
        return new NetworkPage(
                kind,
                centre,
                layout.width(),
                layout.height(),
                List.copyOf(nodes.values()),
                edges,
                all.size(),
                List.of(table(kind, edges)));
    }

    private static List<Pair> pairs(Reading reading, String kind, Choices choices) {
        Pairs pairs = new Pairs(reading, choices);
        Told told = reading.told();
        switch (kind) {
            case "met" ->
                told.accounts()
                        .forEach(each -> pairs.add(
                                each.finding().participants(),
                                each.finding().occasion(),
                                each.finding().latest(),
                                each));
            case "disputed" ->
                // The one published last says what it has come to.
                told.disputes().stream()
                        .sorted(FIRST_PUBLISHED)
                        .forEach(each -> each.finding()
                                .issues()
                                .forEach(issue -> pairs.add(
                                        each.finding().parties(),
                                        issue,
                                        each.finding().status(),
                                        each)));
            default ->
                told.said().stream()
                        .filter(each -> !each.finding().isNegated())
                        .forEach(each -> each.finding()
                                .speakers()
                                .forEach(speaker -> Stream.concat(
                                                each.finding().about().stream(), each.finding().addressees().stream())
                                        .distinct()
                                        .forEach(other -> pairs.add(speaker, other, each.iri(), "", each))));
        }
        return pairs.all();
    }

    /** The pairs of those who are listed. */
    private static final class Pairs {
        private final Predicate<String> isListed;
        private final Choices choices;
        private final Map<String, Boolean> listed = new HashMap<>();
        private final Map<String, Map<String, Pair>> pairs = new HashMap<>();

        Pairs(Reading reading, Choices choices) {
            boolean groups = choices.get("groups") != null;
            this.isListed = actor -> (groups || !ActorPaths.isNameless(actor)) && reading.lists(actor);
            this.choices = choices;
        }

        void add(List<String> who, String what, String status, Tellings.Of<?> each) {
            for (int i = 0; i < who.size(); i++) {
                for (int j = i + 1; j < who.size(); j++) {
                    add(who.get(i), who.get(j), what, status, each);
                }
            }
        }

        void add(String one, String other, String what, String status, Tellings.Of<?> each) {
            // Statements have no status.
            boolean isChosen = status.isEmpty() || choices.admits("status", status);
            if (!isChosen || one.equals(other) || !isListed(one) || !isListed(other)) {
                return;
            }
            boolean inOrder = one.compareTo(other) < 0;
            Pair pair = of(inOrder ? one : other, inOrder ? other : one);
            pair.statuses.put(what, status);
            if (!each.isClaim()) {
                pair.reported.add(what);
            }
            String on = each.on();
            if (on != null) {
                pair.dates.add(on);
            }
        }

        private boolean isListed(String actor) {
            return listed.computeIfAbsent(actor, isListed::test);
        }

        private Pair of(String one, String other) {
            return pairs.computeIfAbsent(one, key -> new HashMap<>()).computeIfAbsent(other, key -> new Pair(one, key));
        }

        List<Pair> all() {
            return pairs.values().stream()
                    .flatMap(others -> others.values().stream())
                    .sorted(Comparator.comparingInt((Pair pair) -> -pair.weight())
                            .thenComparing(pair -> pair.one)
                            .thenComparing(pair -> pair.other))
                    .toList();
        }
    }

    /** The pairs of an actor and those among its neighbours. */
    private static List<Pair> around(List<Pair> pairs, String centre, boolean hidden) {
        Set<String> near = new HashSet<>(Set.of(centre));
        for (Pair pair : pairs) {
            if (pair.one.equals(centre) || pair.other.equals(centre)) {
                near.add(pair.one);
                near.add(pair.other);
            }
        }
        if (hidden) {
            near.remove(centre);
        }
        return pairs.stream()
                .filter(pair -> near.contains(pair.one) && near.contains(pair.other))
                .sorted(Comparator.comparing((Pair pair) -> !pair.one.equals(centre) && !pair.other.equals(centre)))
                .toList();
    }

    private static List<Pair> first(List<Pair> pairs, int most) {
        List<Pair> first = new ArrayList<>();
        Set<String> nodes = new HashSet<>();
        for (Pair pair : pairs) {
            nodes.add(pair.one);
            nodes.add(pair.other);
            if (first.size() == most || nodes.size() > MOST_NODES) {
                break;
            }
            first.add(pair);
        }
        return first;
    }

    private static Map<String, Node> nodes(Reading reading, List<Pair> pairs, NetworkLayout layout) {
        Map<String, Integer> degrees = new TreeMap<>();
        for (Pair pair : pairs) {
            degrees.merge(pair.one, 1, Integer::sum);
            degrees.merge(pair.other, 1, Integer::sum);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        degrees.forEach((iri, degree) -> {
            NetworkLayout.Place place = Objects.requireNonNull(layout.places().get(iri), iri);
            nodes.put(iri, new Node(iri, reading.label(iri), reading.type(iri), degree, place.x(), place.y()));
        });
        return nodes;
    }

    private static Edge edge(Pair pair, Map<String, Node> nodes) {
        Map<String, Integer> statuses = new TreeMap<>();
        pair.statuses.values().stream()
                .filter(status -> !status.isEmpty())
                .forEach(status -> statuses.merge(status, 1, Integer::sum));
        return new Edge(
                Objects.requireNonNull(nodes.get(pair.one)),
                Objects.requireNonNull(nodes.get(pair.other)),
                pair.weight(),
                pair.weight() - pair.reported.size(),
                statuses,
                pair.dates.isEmpty() ? null : pair.dates.first(),
                pair.dates.isEmpty() ? null : pair.dates.last(),
                List.copyOf(pair.dates),
                ActorPaths.between(pair.one, pair.other));
    }

    private static Table table(String kind, List<Edge> edges) {
        return new Table(
                "pairs",
                caption(kind),
                List.of("one", "other", noun(kind), "by status", "only claimed", "first", "last", "more"),
                edges.stream().map(NetworkPage::cells).toList());
    }

    private static List<Cell> cells(Edge edge) {
        return List.of(
                Cell.link(edge.one().label(), edge.one().iri()),
                Cell.link(edge.other().label(), edge.other().iri()),
                Cell.of(edge.weight()),
                Cell.of(edge.statuses().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")),
                Cell.of(edge.claims()),
                Cell.of(edge.first(), Cell.Style.DATE),
                Cell.of(edge.last(), Cell.Style.DATE),
                edge.between() == null ? Cell.EMPTY : Cell.link("what passed between them", edge.between()));
    }

    private static String noun(String kind) {
        return switch (kind) {
            case "met" -> "occasions";
            case "disputed" -> "issues";
            default -> "statements";
        };
    }

    private static String caption(String kind) {
        return switch (kind) {
            case "met" -> "Who met or was to meet whom";
            case "disputed" -> "Who is in dispute with whom";
            default -> "Who spoke about or to whom";
        };
    }

    @Override
    public String title() {
        return centre == null ? caption(kind) : caption(kind) + ", around " + centre.label();
    }

    /** Whether the picture is larger than a screen, so that one moves in it. */
    @JsonIgnore
    public boolean isLarge() {
        return width > NetworkLayout.WIDTH;
    }

    /** The statuses that what makes a line can have. */
    public List<String> statuses() {
        return switch (kind) {
            case "met" -> List.of("happened", "scheduled", "possible", "cancelled", "denied");
            case "disputed" -> List.of("open", "easing", "resolved", "past");
            default -> List.of();
        };
    }

    /** What a line counts. */
    public String noun() {
        return noun(kind);
    }
}
