package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one can ask, with examples that this store can answer: the start page shows them as links.
 *
 * <p>The first are about one person, the one who met most in the last month in which anybody is told to have met. An
 * example is left out where the store has nothing for it.
 */
final class Guide {
    private static final int MONTH = 7;

    private Guide() {}

    /**
     * The examples.
     *
     * @param occasions the rows of {@code occasions}
     * @param differing occasions that are told differently
     * @param disputed an issue that is in dispute, or null
     * @param outlets publishers, the one with most articles first
     */
    static List<Ask> of(
            Reading reading, List<Row> occasions, List<Met> differing, @Nullable Named disputed, List<String> outlets) {
        List<Ask> asks = new ArrayList<>(ofWhoMetMost(reading, occasions));
        differing.stream()
                .filter(met -> !met.denials().isEmpty())
                .findFirst()
                .ifPresent(met -> asks.add(new Ask(
                        "Who denies that " + both(met.participants()) + " met?", met.iri(), Map.of(), "denied")));
        if (occasions.stream().anyMatch(row -> row.local("status").equals("scheduled"))) {
            asks.add(new Ask("Which meetings are planned?", "occasions", Map.of("status", "scheduled"), null));
        }
        if (disputed != null) {
            asks.add(new Ask("Who stands where on “" + disputed.label() + "”?", disputed.iri(), Map.of(), null));
        }
        if (outlets.size() > 1) {
            asks.add(new Ask(
                    "What does only one of " + outlets.get(0) + " and " + outlets.get(1) + " tell?",
                    "compare",
                    Map.of("one", outlets.get(0), "other", outlets.get(1)),
                    null));
        }
        return asks;
    }

    private static List<Ask> ofWhoMetMost(Reading reading, List<Row> occasions) {
        String month = occasions.stream()
                .filter(row -> row.local("status").equals("happened"))
                .map(row -> row.text("on"))
                .filter(on -> on.length() >= MONTH)
                .map(on -> on.substring(0, MONTH))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (month == null) {
            return List.of();
        }
        List<Row> busiest = reading.through(reading.lens().during(month)).rows("start-busiest", Map.of());
        if (busiest.isEmpty()) {
            return List.of();
        }
        Row who = whoMetMost(
                reading,
                busiest.stream()
                        .filter(row -> row.number("occasions") == busiest.get(0).number("occasions"))
                        .toList());
        String iri = who.needed("actor");
        String name = who.needed("label");
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(
                "Whom did " + name + " meet in " + month + "?", iri, Map.of("from", month, "to", month), "met"));
        reading.rows("actor-partners", iri).stream()
                .map(row -> new Ask(
                        "What passed between " + name + " and " + row.needed("otherLabel") + "?",
                        Objects.requireNonNullElse(ActorPaths.between(iri, row.needed("other")), ""),
                        Map.of(),
                        null))
                .filter(ask -> !ask.page().isEmpty())
                .findFirst()
                .ifPresent(asks::add);
        List<Row> said = reading.rows("actor-said", iri);
        said.stream()
                .filter(row -> row.get("about") != null)
                .findFirst()
                .ifPresentOrElse(
                        row -> asks.add(new Ask(
                                "What did " + name + " say about " + row.text("aboutLabel") + "?",
                                iri,
                                Map.of("subject", row.needed("about")),
                                "said")),
                        () -> {
                            if (!said.isEmpty()) {
                                asks.add(new Ask("What did " + name + " say?", iri, Map.of(), "said"));
                            }
                        });
        return asks;
    }

    /** Of several who met as many, as at a summit, the one who met most whenever it was; of equals the first. */
    private static Row whoMetMost(Reading reading, List<Row> alike) {
        Row most = alike.get(0);
        int occasions = -1;
        for (Row row : alike) {
            int counted = occasions(reading, row.needed("actor"));
            if (counted > occasions) {
                most = row;
                occasions = counted;
            }
        }
        return most;
    }

    private static int occasions(Reading reading, String actor) {
        return Rows.texts(reading.rows("actor-meetings", actor), "occasion").size();
    }

    private static String both(List<Named> names) {
        List<String> labels = names.stream().map(Named::label).toList();
        return labels.size() < 2
                ? Named.labels(names) + " and others"
                : String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.get(labels.size() - 1);
    }
}
