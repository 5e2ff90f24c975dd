package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Two outlets side by side: which occasions and issues each tells of, whom it quotes, and what it leaves out of the
 * same words.
 *
 * @param one the one outlet, or null before two are chosen
 * @param other the other
 * @param outlets all outlets of the store
 * @param articles how many articles of each the lens lets pass
 * @param tables {@code occasions}, {@code quoted}, {@code issues}, {@code words}
 */
public record ComparePage(
        @Nullable String one, @Nullable String other, List<String> outlets, List<Integer> articles, List<Table> tables)
        implements ExplorerPage {
    private static final int HUNDRED = 100;

    /**
     * The outlets {@code one} and {@code other}.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN} for an outlet that the store does not have
     */
    public static ComparePage of(Reading reading, Choices choices) {
        List<String> outlets = reading.told().outlets().stream()
                .map(Told.Outlet::name)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        String one = outlet(choices.get("one"), outlets);
        String other = outlet(choices.get("other"), outlets);
        if (one == null || other == null) {
            return new ComparePage(one, other, outlets, List.of(), List.of());
        }
        if (one.equals(other)) {
            throw new RapporteurException(ErrorCode.QUERY_PARAMETER, "Both outlets are " + one + ". Name two.");
        }
        Side first = new Side(one, reading.through(reading.lens().of(one)));
        Side second = new Side(other, reading.through(reading.lens().of(other)));
        return new ComparePage(
                one,
                other,
                outlets,
                List.of(first.articles(), second.articles()),
                List.of(
                        occasions(first, second, choices.rows()),
                        counts(first, second, "quoted", "Who is quoted", "who", Side::quoted, choices.rows()),
                        counts(
                                first,
                                second,
                                "issues",
                                "What is told to be in dispute",
                                "issue",
                                Side::issues,
                                choices.rows()),
                        words(first, second, choices.rows())));
    }

    private static @Nullable String outlet(@Nullable String name, List<String> outlets) {
        if (name != null && !outlets.contains(name)) {
            throw new RapporteurException(
                    ErrorCode.VALUE_UNKNOWN,
                    "The store has no outlet “" + name + "”. It has: " + String.join(", ", outlets) + ".");
        }
        return name;
    }

    /** What one outlet tells. */
    record Side(String outlet, Reading reading) {
        int articles() {
            return Math.toIntExact(reading.told().countOfArticles());
        }

        /** Who is quoted how often. */
        Map<String, Integer> quoted() {
            Map<String, Integer> times = new HashMap<>();
            reading.told().said().stream()
                    .map(Tellings.Of::finding)
                    .filter(said -> !said.isAttitude() && !said.isNegated())
                    .flatMap(said -> said.speakers().stream())
                    .forEach(speaker -> times.merge(speaker, 1, Integer::sum));
            times.keySet().removeIf(speaker -> !reading.lists(speaker));
            return times;
        }

        /** What is told to be in dispute how often. */
        Map<String, Integer> issues() {
            Map<String, Integer> times = new HashMap<>();
            reading.told().disputes().stream()
                    .flatMap(each -> each.finding().issues().stream())
                    .forEach(issue -> times.merge(issue, 1, Integer::sum));
            return times;
        }

        /** The occasions, the newest first. */
        Set<String> occasions() {
            return new LinkedHashSet<>(Told.occasions(reading.told().accounts()));
        }

        /** How it tells of each of those occasions of which it tells. */
        Map<String, Met> met(List<String> occasions) {
            return Met.all(reading, occasions).stream().collect(Collectors.toMap(Met::iri, met -> met));
        }

        /** The newest telling of each quotation, the newest first. */
        Map<String, String> quotations() {
            Map<String, String> tellings = new LinkedHashMap<>();
            reading.told()
                    .quotations()
                    .forEach(each ->
                            tellings.putIfAbsent(String.valueOf(each.finding().quotation()), each.iri()));
            return tellings;
        }
    }

    /** Those of both first, then those of one. */
    private static List<String> all(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.retainAll(other);
        all.addAll(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static String toldBy(Side first, Side second, boolean one, boolean other) {
        return one && other ? "both" : "only " + (one ? first.outlet() : second.outlet());
    }

    private static Table occasions(Side first, Side second, int shown) {
        List<String> all = all(first.occasions(), second.occasions());
        List<List<Cell>> cells = new ArrayList<>();
        List<String> seen = all.stream().limit(shown).toList();
        Map<String, Met> ones = first.met(seen);
        Map<String, Met> others = second.met(seen);
        for (String occasion : seen) {
            Met mine = ones.get(occasion);
            Met theirs = others.get(occasion);
            Met some = mine == null ? theirs : mine;
            if (some == null) {
                continue;
            }
            boolean differ = mine != null && theirs != null && !mine.status().equals(theirs.status());
            cells.add(List.of(
                    Cell.link(some.label(), occasion),
                    Cell.of(toldBy(first, second, mine != null, theirs != null)),
                    status(mine, differ),
                    claim(mine),
                    words(mine),
                    status(theirs, differ),
                    claim(theirs),
                    words(theirs)));
        }
        return new Table(
                "occasions",
                "Occasions",
                List.of(
                        "occasion",
                        "told by",
                        "status in " + first.outlet(),
                        "whose claim there",
                        "words of " + first.outlet(),
                        "status in " + second.outlet(),
                        "whose claim in it",
                        "words of " + second.outlet()),
                cells,
                all.size());
    }

    private static Cell status(@Nullable Met met, boolean differ) {
        if (met == null) {
            return Cell.EMPTY;
        }
        return differ ? Cell.of(met.status(), Cell.Style.STATUS_DIFFERS) : met.statusCell();
    }

    private static Cell claim(@Nullable Met met) {
        return met == null ? Cell.EMPTY : Cell.names(met.accordingTo()).as(Cell.Style.CLAIM);
    }

    private static Cell words(@Nullable Met met) {
        return met == null
                ? Cell.EMPTY
                : Cell.link("“" + met.best().words() + "”", met.best().iri(), Cell.Style.WORDS);
    }

    private static Table counts(
            Side first,
            Side second,
            String name,
            String caption,
            String what,
            Function<Side, Map<String, Integer>> counted,
            int shown) {
        Map<String, Integer> one = counted.apply(first);
        Map<String, Integer> other = counted.apply(second);
        Function<String, Integer> together = node -> one.getOrDefault(node, 0) + other.getOrDefault(node, 0);
        List<String> all = all(one.keySet(), other.keySet()).stream()
                .sorted(Comparator.comparing(together).reversed().thenComparing(node -> node))
                .toList();
        int ones = first.articles();
        int others = second.articles();
        List<List<Cell>> cells = new ArrayList<>();
        for (String node : all.stream().limit(shown).toList()) {
            int mine = one.getOrDefault(node, 0);
            int theirs = other.getOrDefault(node, 0);
            cells.add(List.of(
                    Cell.link(first.reading().label(node), node),
                    Cell.of(toldBy(first, second, mine > 0, theirs > 0)),
                    Cell.of(mine),
                    Cell.of(per(mine, ones), Cell.Style.NUMBER),
                    Cell.of(theirs),
                    Cell.of(per(theirs, others), Cell.Style.NUMBER)));
        }
        return new Table(
                name,
                caption,
                List.of(
                        what,
                        "told by",
                        "times in " + first.outlet(),
                        "per 100 articles of " + first.outlet(),
                        "times in " + second.outlet(),
                        "per 100 articles of " + second.outlet()),
                cells,
                all.size());
    }

    private static String per(int times, int articles) {
        return articles == 0 ? "" : Rows.decimal((double) HUNDRED * times / articles);
    }

    private static Table words(Side first, Side second, int shown) {
        Map<String, String> one = first.quotations();
        Map<String, String> other = second.quotations();
        List<String> both = one.keySet().stream().filter(other::containsKey).toList();
        List<List<Cell>> cells = new ArrayList<>();
        for (String quotation : both.stream().limit(shown).toList()) {
            cells.add(List.of(
                    Cell.link("all tellings", quotation),
                    telling(first, one.getOrDefault(quotation, "")),
                    telling(first, other.getOrDefault(quotation, ""))));
        }
        return new Table(
                "words",
                "The same words in both",
                List.of("quotation", "as " + first.outlet() + " has it", "as " + second.outlet() + " has it"),
                cells,
                both.size());
    }

    private static Cell telling(Side side, String statement) {
        return Cell.link("“" + side.reading().words(statement) + "”", statement, Cell.Style.WORDS);
    }

    @Override
    public String title() {
        return one == null || other == null ? "Two outlets compared" : one + " and " + other;
    }
}
