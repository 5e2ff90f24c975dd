package org.rapporteur.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Two actors side by side before they become one: what is told of each, to be read before somebody decides.
 *
 * @param goes what disappears
 * @param stays what it becomes
 * @param together on how many occasions and in how many disputes both stand side by side: a sign that they are two
 * @param tables {@code one}, {@code other}: where each is spoken of
 */
public record MergePage(Side goes, Side stays, int together, List<Table> tables) implements ExplorerPage {
    /**
     * One of the two.
     *
     * @param type person, organization, country or group
     */
    public record Side(
            Named actor, String path, String type, List<String> aliases, int occasions, int statements, int disputes) {}

    /**
     * The merge of {@code one}, which goes, into {@code other}, which stays: paths such as person/ann-lee.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER}, {@code ACTOR_UNKNOWN}
     */
    public static MergePage of(Reading reading, Choices choices) {
        String one = choices.get("one");
        String other = choices.get("other");
        if (one == null || other == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The parameters one and other name the two actors, as in the addresses of their pages: person/ann-lee.");
        }
        Named goes = ActorPaths.named(reading, one);
        Named stays = ActorPaths.named(reading, other);
        if (goes.iri().equals(stays.iri())) {
            throw new RapporteurException(ErrorCode.QUERY_PARAMETER, "Both are one actor: " + goes.label() + ".");
        }
        Set<String> together = new LinkedHashSet<>();
        together.addAll(Told.iris(reading.told().accountsWith(goes.iri(), stays.iri())));
        reading.rows("between-disputes", BetweenPage.pair(goes, stays))
                .forEach(row -> together.add(row.needed("finding")));
        return new MergePage(
                side(reading, goes),
                side(reading, stays),
                together.size(),
                List.of(passages(reading, "one", goes), passages(reading, "other", stays)));
    }

    private static Side side(Reading reading, Named actor) {
        List<Row> head = reading.rows("actor-head", actor.iri());
        return new Side(
                actor,
                String.valueOf(ActorPaths.path(actor.iri())),
                head.isEmpty() ? "" : ActorPaths.type(head.get(0)),
                Rows.texts(head, "alias"),
                Told.occasions(reading.told().accountsWith(actor.iri())).size(),
                reading.told().saidBy(actor.iri()).size(),
                reading.told().disputesOf(actor.iri()).size());
    }

    private static Table passages(Reading reading, String name, Named actor) {
        List<Row> rows = reading.rows("merge-passages", actor.iri());
        return new Table(
                name,
                "What is told of " + actor.label(),
                List.of("named there", "words", "article"),
                rows.stream()
                        .limit(Table.SHOWN)
                        .map(row -> List.of(
                                Cell.of(row.get("called")),
                                Cell.link("“" + row.needed("words") + "”", row.needed("finding"), Cell.Style.WORDS),
                                Source.of(row).cell()))
                        .toList(),
                rows.size());
    }

    @Override
    public String title() {
        return goes.actor().label() + " into " + stays.actor().label();
    }
}
