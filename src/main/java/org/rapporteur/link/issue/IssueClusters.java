package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds which issues of different articles are one subject.
 *
 * <pre>{@code
 * IssueClusters clusters = new IssueClusters(IssueForms.load(), new MeaningLikeness());
 * // "duties on steel" and "steel tariffs" of two articles are one concept
 * List<IssueConcept> concepts = clusters.of(profiles);
 * }</pre>
 *
 * <p>Labels are one subject if they say the same words in any order and ending, if they have the same head noun and are
 * near in meaning, or if one is short for the other between the same parties. Each label of a concept fits each other
 * one: a chain of likely neighbours does not make one subject. A label such as "dam" names a subject only together with
 * the parties. The result depends on the set of profiles alone, not on their order. Thread-safe if the likeness is.
 */
public final class IssueClusters {
    private final LabelMatcher matcher;
    private final IssueForms forms;

    public IssueClusters(IssueForms forms, Likeness likeness) {
        this.forms = forms;
        this.matcher = new LabelMatcher(likeness);
    }

    /** Profiles with one label, or one label and the same parties where the label alone names nothing. */
    private record Item(IssueForm form, SortedSet<String> parties, List<IssueProfile> profiles) {
        static final Comparator<Item> ORDER = Comparator.comparing(
                        (Item item) -> item.profiles().size())
                .reversed()
                .thenComparing(item -> item.form().label().length())
                .thenComparing(item -> item.form().label())
                .thenComparing(item -> String.join("\n", item.parties()));
    }

    private record Pair(int one, int other, double likeness) {
        static final Comparator<Pair> SUREST = Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other);
    }

    /** The subjects of these issues, in the order of their labels. Issues of different blocks may be given apart. */
    public List<IssueConcept> of(Collection<IssueProfile> profiles) {
        SortedMap<String, List<Item>> blocks = new TreeMap<>();
        items(profiles)
                .forEach(item -> blocks.computeIfAbsent(item.form().head(), head -> new ArrayList<>())
                        .add(item));
        return blocks.values().stream()
                .flatMap(block -> clusters(block).stream())
                .map(this::concept)
                .sorted(Comparator.comparing(IssueConcept::label)
                        .thenComparing(concept -> concept.reasons().firstKey()))
                .toList();
    }

    private List<Item> items(Collection<IssueProfile> profiles) {
        SortedMap<String, List<IssueProfile>> groups = new TreeMap<>();
        profiles.stream().sorted(Comparator.comparing(IssueProfile::id)).forEach(profile -> {
            String key = profile.label().strip().toLowerCase(Locale.ROOT);
            String parties =
                    forms.of(profile.label()).definite() ? String.join("\n", new TreeSet<>(profile.parties())) : "";
            groups.computeIfAbsent(key + "\n" + parties, k -> new ArrayList<>()).add(profile);
        });
        List<Item> items = new ArrayList<>();
        for (List<IssueProfile> group : groups.values()) {
            SortedSet<String> parties = new TreeSet<>();
            group.forEach(profile -> parties.addAll(profile.parties()));
            items.add(new Item(forms.of(usual(group)), parties, List.copyOf(group)));
        }
        items.sort(Item.ORDER);
        return items;
    }

    /** How most articles write it. */
    private static String usual(List<IssueProfile> group) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        group.forEach(profile -> counts.merge(profile.label().strip(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** Joins the likeliest two clusters again and again, as long as all of one fit all of the other. */
    private List<List<Item>> clusters(List<Item> items) {
        double[][] likeness = new double[items.size()][items.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item one = items.get(i);
                Item other = items.get(j);
                double value = matcher.match(one.form(), one.parties(), other.form(), other.parties())
                        .likeness();
                likeness[i][j] = value;
                likeness[j][i] = value;
                if (value > 0) {
                    pairs.add(new Pair(i, j, value));
                }
            }
        }
        pairs.sort(Pair.SUREST);
        List<Set<Integer>> clusterOf = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            clusterOf.add(new TreeSet<>(Set.of(i)));
        }
        // In the order of falling likeness this is complete linkage: when a pair comes up, all pairs between the two
        // clusters that are likelier have come up before, so that only the misfits can stand in the way.
        for (Pair pair : pairs) {
            Set<Integer> one = clusterOf.get(pair.one());
            Set<Integer> other = clusterOf.get(pair.other());
            if (one != other && one.stream().allMatch(i -> other.stream().allMatch(j -> likeness[i][j] > 0))) {
                one.addAll(other);
                other.forEach(i -> clusterOf.set(i, one));
            }
        }
        return new HashSet<>(clusterOf)
                .stream()
                        .map(cluster -> cluster.stream().map(items::get).toList())
                        .toList();
    }

    private IssueConcept concept(List<Item> cluster) {
        Item first = cluster.get(0);
        SortedSet<String> aliases = new TreeSet<>();
        SortedMap<String, String> reasons = new TreeMap<>();
        for (Item item : cluster) {
            String because = item == first
                    ? "the phrase is \"" + first.form().label() + "\""
                    : matcher.match(first.form(), first.parties(), item.form(), item.parties())
                            .reason();
            for (IssueProfile profile : item.profiles()) {
                aliases.add(profile.label().strip());
                aliases.addAll(profile.aliases());
                reasons.put(profile.id(), because);
            }
        }
        aliases.remove(first.form().label());
        return new IssueConcept(
                first.form().label(),
                aliases,
                reasons,
                cluster.stream().allMatch(item -> item.form().definite()));
    }
}
