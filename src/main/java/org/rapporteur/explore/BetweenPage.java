package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What passed between two actors: when they met or were to meet, what each said about the other, and what they dispute.
 *
 * @param one the one
 * @param other the other
 * @param statuses how many occasions there are of each status
 * @param tables {@code met}, {@code said}, {@code back}, {@code disputes}, {@code shared}
 */
public record BetweenPage(Named one, Named other, Map<String, Integer> statuses, List<Table> tables)
        implements ExplorerPage {
    /**
     * The page of {@code person/ann-lee/person/bo-chen}.
     *
     * @throws RapporteurException {@code ACTOR_UNKNOWN}, {@code QUERY_PARAMETER} where these are not two actors
     */
    public static BetweenPage of(Reading reading, String rest, Choices choices) {
        Matcher two = ActorPaths.two(rest);
        if (!two.matches()) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The address of a pair is /between/person/ann-lee/person/bo-chen, not /between/" + rest + ".");
        }
        Named one = ActorPaths.named(reading, String.valueOf(two.group(1)));
        Named other = ActorPaths.named(reading, String.valueOf(two.group(2)));
        if (one.iri().equals(other.iri())) {
            throw new RapporteurException(ErrorCode.QUERY_PARAMETER, "Both are one actor now: " + one.label() + ".");
        }
        List<String> occasions = Told.occasions(reading.told().accountsWith(one.iri(), other.iri()));
        Map<String, Integer> statuses = new TreeMap<>();
        occasions.forEach(occasion -> statuses.merge(reading.told().status(occasion), 1, Integer::sum));
        int rows = choices.rows();
        return new BetweenPage(
                one,
                other,
                statuses,
                List.of(
                        Met.table(reading, "met", "Occasions with both", occasions, rows),
                        said(reading, "said", one, other, rows),
                        said(reading, "back", other, one, rows),
                        disputes(reading, one, other, rows),
                        shared(reading, one, other, rows)));
    }

    /** As what the page of that pair stands in links, or null where one of them has no page of its own. */
    public static @Nullable String iri(String one, String other) {
        return ActorPaths.between(one, other);
    }

    static Map<String, Node> pair(Named one, Named other) {
        return Map.of("one", NodeFactory.createURI(one.iri()), "other", NodeFactory.createURI(other.iri()));
    }

    private static Table said(Reading reading, String name, Named who, Named whom, int rows) {
        return Said.table(
                reading,
                name,
                "What " + who.label() + " said about or to " + whom.label(),
                Told.iris(reading.told().saidBetween(who.iri(), whom.iri())),
                rows);
    }

    private static Table disputes(Reading reading, Named one, Named other, int shown) {
        Map<String, List<Row>> disputes = Rows.by("finding", reading.rows("between-disputes", pair(one, other)));
        List<List<Cell>> cells = new ArrayList<>();
        disputes.entrySet().stream().limit(shown).forEach(entry -> {
            List<Row> of = entry.getValue();
            Row row = of.get(0);
            cells.add(List.of(
                    Cell.of(row.get("on"), Cell.Style.DATE),
                    Cell.link(row.needed("issueLabel"), row.needed("issue")),
                    Cell.of(row.local("status"), Cell.Style.STATUS),
                    stances(of, "oneStance"),
                    stances(of, "otherStance"),
                    Cell.names(Rows.named(of, "claimant")).as(Cell.Style.CLAIM),
                    Cell.link("“" + row.needed("words") + "”", entry.getKey(), Cell.Style.WORDS),
                    Source.of(row).cell(),
                    Cell.of(Rows.decimal(row.decimal("confidence")), Cell.Style.NUMBER)));
        });
        return new Table(
                "disputes",
                "Disputes with both",
                List.of(
                        "date",
                        "issue",
                        "status",
                        "stance of " + one.label(),
                        "stance of " + other.label(),
                        "whose claim",
                        "words",
                        "article",
                        "confidence"),
                cells,
                disputes.size());
    }

    private static Cell stances(List<Row> rows, String variable) {
        return Cell.of(String.join(
                ", ", Rows.texts(rows, variable).stream().map(Rows::local).toList()));
    }

    private static Table shared(Reading reading, Named one, Named other, int shown) {
        Map<String, Integer> withOne = reading.told().partners(one.iri());
        Map<String, Integer> withOther = reading.told().partners(other.iri());
        List<Named> both = ActorPaths.mostFirst(reading, withOne).stream()
                .filter(each -> withOther.containsKey(each.iri()))
                .toList();
        return new Table(
                "shared",
                "Who takes part in occasions with either",
                List.of("who", "occasions with " + one.label(), "occasions with " + other.label()),
                both.stream()
                        .limit(shown)
                        .map(each -> List.of(
                                Cell.link(each.label(), each.iri()),
                                Cell.of(withOne.getOrDefault(each.iri(), 0)),
                                Cell.of(withOther.getOrDefault(each.iri(), 0))))
                        .toList(),
                both.size());
    }

    /** Their paths, for the addresses of other pages about them. */
    public String path(Named actor) {
        return String.valueOf(ActorPaths.path(actor.iri()));
    }

    @Override
    public String title() {
        return "Between " + one.label() + " and " + other.label();
    }
}
