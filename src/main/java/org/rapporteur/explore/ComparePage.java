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
        List<String> outlets = Rows.texts(reading.rows("about-outlets", Map.of()), "publisher").stream()
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
                        counts(first, second, "quoted", "Who is quoted", "who", "compare-quoted", choices.rows()),
                        counts(
                                first,
                                second,
                                "issues",
                                "What is told to be in dispute",
                                "issue",
                                "compare-issues",
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
    private record Side(String outlet, Reading reading) {
        int articles() {
            return reading.through(reading.lens().ofArticles())
                    .rows("compare-articles", Map.of())
                    .get(0)
                    .number("articles");
        }

        Map<String, Row> rows(String query, String what) {
            Map<String, Row> rows = new LinkedHashMap<>();
            reading.rows(query, Map.of()).forEach(row -> rows.putIfAbsent(row.needed(what), row));
            return rows;
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
        Map<String, Row> one = first.rows("occasions", "occasion");
        Map<String, Row> other = second.rows("occasions", "occasion");
        List<String> all = all(one.keySet(), other.keySet());
        List<List<Cell>> cells = new ArrayList<>();
        for (String occasion : all.stream().limit(shown).toList()) {
            Met mine = Met.of(first.reading(), occasion).orElse(null);
            Met theirs = Met.of(second.reading(), occasion).orElse(null);
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
            Side first, Side second, String name, String caption, String what, String query, int shown) {
        Map<String, Row> one = first.rows(query, "node");
        Map<String, Row> other = second.rows(query, "node");
        Function<String, Integer> together = node -> number(one.get(node)) + number(other.get(node));
        List<String> all = all(one.keySet(), other.keySet()).stream()
                .sorted(Comparator.comparing(together).reversed().thenComparing(node -> node))
                .toList();
        int ones = first.articles();
        int others = second.articles();
        List<List<Cell>> cells = new ArrayList<>();
        for (String node : all.stream().limit(shown).toList()) {
            Row row = one.containsKey(node) ? one.get(node) : other.get(node);
            cells.add(List.of(
                    Cell.link(row == null ? node : row.needed("label"), node),
                    Cell.of(toldBy(first, second, one.containsKey(node), other.containsKey(node))),
                    Cell.of(number(one.get(node))),
                    Cell.of(per(number(one.get(node)), ones), Cell.Style.NUMBER),
                    Cell.of(number(other.get(node))),
                    Cell.of(per(number(other.get(node)), others), Cell.Style.NUMBER)));
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

    private static int number(@Nullable Row row) {
        return row == null ? 0 : row.number("times");
    }

    private static String per(int times, int articles) {
        return articles == 0 ? "" : Rows.decimal((double) HUNDRED * times / articles);
    }

    private static Table words(Side first, Side second, int shown) {
        Map<String, Row> one = first.rows("compare-quotations", "node");
        Map<String, Row> other = second.rows("compare-quotations", "node");
        Map<String, Row> both = new HashMap<>(one);
        both.keySet().retainAll(other.keySet());
        List<List<Cell>> cells = new ArrayList<>();
        List<String> all = one.keySet().stream().filter(both::containsKey).toList();
        for (String quotation : all.stream().limit(shown).toList()) {
            Row mine = one.get(quotation);
            Row theirs = other.get(quotation);
            if (mine != null && theirs != null) {
                cells.add(List.of(
                        Cell.link("all tellings", quotation),
                        Cell.link("“" + mine.needed("text") + "”", mine.needed("finding"), Cell.Style.WORDS),
                        Cell.link("“" + theirs.needed("text") + "”", theirs.needed("finding"), Cell.Style.WORDS)));
            }
        }
        return new Table(
                "words",
                "The same words in both",
                List.of("quotation", "as " + first.outlet() + " has it", "as " + second.outlet() + " has it"),
                cells,
                all.size());
    }

    @Override
    public String title() {
        return one == null || other == null ? "Two outlets compared" : one + " and " + other;
    }
}
