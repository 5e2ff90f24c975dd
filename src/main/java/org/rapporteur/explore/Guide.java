package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.ArticleSummary.Meeting;

/**
 * What one can ask, with examples that this store can answer: the start page shows them as links.
 *
 * <p>The first are about one person, the one who met most in the last month in which anybody is told to have met. An
 * example is left out where the store has nothing for it.
 */
final class Guide {
    private static final int MONTH = 7;
    private static final Comparator<Named> BY_LABEL =
            Comparator.comparing(Named::label).thenComparing(Named::iri);

    private Guide() {}

    /**
     * The examples.
     *
     * @param accounts of occasions, those of the newest first
     * @param differing occasions that are told differently
     * @param disputed an issue that is in dispute, or null
     * @param outlets publishers, the one with most articles first
     */
    static List<Ask> of(
            Reading reading,
            List<Tellings.Of<Meeting>> accounts,
            List<Met> differing,
            @Nullable Named disputed,
            List<String> outlets) {
        List<Ask> asks = new ArrayList<>(ofWhoMetMost(reading, accounts));
        differing.stream()
                .filter(met -> !met.denials().isEmpty())
                .findFirst()
                .ifPresent(met -> asks.add(new Ask(
                        "Who denies that " + both(met.participants()) + " met?", met.iri(), Map.of(), "denied")));
        if (accounts.stream().anyMatch(each -> each.finding().latest().equals("scheduled"))) {
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

    private static List<Ask> ofWhoMetMost(Reading reading, List<Tellings.Of<Meeting>> accounts) {
        String month = accounts.stream()
                .filter(each -> each.finding().latest().equals("happened"))
                .map(Tellings.Of::on)
                .flatMap(Stream::ofNullable)
                .filter(on -> on.length() >= MONTH)
                .map(on -> on.substring(0, MONTH))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (month == null) {
            return List.of();
        }
        Named who = whoMetMost(
                reading, busiest(reading.told().through(reading.lens().during(month))));
        if (who == null) {
            return List.of();
        }
        String iri = who.iri();
        String name = who.label();
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(
                "Whom did " + name + " meet in " + month + "?", iri, Map.of("from", month, "to", month), "met"));
        ActorPaths.mostFirst(reading, reading.told().partners(iri)).stream()
                .map(other -> new Ask(
                        "What passed between " + name + " and " + other.label() + "?",
                        Objects.requireNonNullElse(ActorPaths.between(iri, other.iri()), ""),
                        Map.of(),
                        null))
                .filter(ask -> !ask.page().isEmpty())
                .findFirst()
                .ifPresent(asks::add);
        List<Tellings.Of<ArticleSummary.Said>> said = reading.told().saidBy(iri);
        said.stream()
                .flatMap(each ->
                        each.finding().about().stream().map(reading::named).sorted(BY_LABEL))
                .findFirst()
                .ifPresentOrElse(
                        about -> asks.add(new Ask(
                                "What did " + name + " say about " + about.label() + "?",
                                iri,
                                Map.of("subject", about.iri()),
                                "said")),
                        () -> {
                            if (!said.isEmpty()) {
                                asks.add(new Ask("What did " + name + " say?", iri, Map.of(), "said"));
                            }
                        });
        return asks;
    }

    /** The persons who take part in most occasions that happened: of what one article alone knows there is no page. */
    static List<String> busiest(Told told) {
        Map<String, Set<String>> occasions = new TreeMap<>();
        told.accounts().stream()
                .map(Tellings.Of::finding)
                .filter(meeting -> meeting.latest().equals("happened"))
                .forEach(meeting -> meeting.participants().stream()
                        .filter(who -> String.valueOf(ActorPaths.path(who)).startsWith("person/"))
                        .forEach(who -> occasions
                                .computeIfAbsent(who, key -> new HashSet<>())
                                .add(meeting.occasion())));
        int most = occasions.values().stream().mapToInt(Set::size).max().orElse(0);
        return occasions.entrySet().stream()
                .filter(entry -> entry.getValue().size() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of several who met as many, as at a summit, the one who met most whenever it was; of equals the first. */
    private static @Nullable Named whoMetMost(Reading reading, List<String> alike) {
        Map<String, Integer> met = new HashMap<>();
        alike.forEach(actor -> met.put(
                actor, Told.occasions(reading.told().accountsWith(actor)).size()));
        return alike.stream()
                .map(reading::named)
                .min(Comparator.comparingInt((Named actor) -> -met.getOrDefault(actor.iri(), 0))
                        .thenComparing(BY_LABEL))
                .orElse(null);
    }

    private static String both(List<Named> names) {
        List<String> labels = names.stream().map(Named::label).toList();
        return labels.size() < 2
                ? Named.labels(names) + " and others"
                : String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.get(labels.size() - 1);
    }
}
