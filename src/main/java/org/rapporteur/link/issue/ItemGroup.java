package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Labels of one block, among which subjects are sought. */
final class ItemGroup {
    private final List<Item> items;
    private final LabelMatcher matcher;
    private final List<Pair> pairs = new ArrayList<>();
    /** By item: those that fit it. */
    private final List<BitSet> fits = new ArrayList<>();

    /** The order of the items decides between equally likely pairs. */
    ItemGroup(List<Item> items, LabelMatcher matcher) {
        this.items = List.copyOf(items);
        this.matcher = matcher;
        items.forEach(item -> fits.add(new BitSet()));
    }

    private record Pair(int one, int other, double likeness) {
        static final Comparator<Pair> LIKELIEST = Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other);
    }

    /** Joins the clusters of the likeliest pair, then of the next, where all of one fit all of the other. */
    List<List<Item>> clusters() {
        compare();
        pairs.sort(Pair.LIKELIEST);
        List<BitSet> clusterOf = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BitSet alone = new BitSet();
            alone.set(i);
            clusterOf.add(alone);
        }
        for (Pair pair : pairs) {
            BitSet one = clusterOf.get(pair.one());
            BitSet other = clusterOf.get(pair.other());
            if (one != other && one.stream().allMatch(i -> holds(fits.get(i), other))) {
                one.or(other);
                other.stream().forEach(i -> clusterOf.set(i, one));
            }
        }
        Set<BitSet> clusters = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<Item>> result = new ArrayList<>();
        for (BitSet cluster : clusterOf) {
            if (clusters.add(cluster)) {
                result.add(cluster.stream().mapToObj(items::get).toList());
            }
        }
        return result;
    }

    private static boolean holds(BitSet set, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }

    private void compare() {
        Map<String, BitSet> byParty = new HashMap<>();
        BitSet general = new BitSet();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            BitSet candidates = new BitSet();
            if (item.form().definite()) {
                candidates = twice(item.parties().stream().map(byParty::get).toList());
            } else {
                candidates.or(general);
                general.set(i);
                for (String party : item.parties()) {
                    candidates.or(byParty.getOrDefault(party, new BitSet()));
                }
            }
            for (String party : item.parties()) {
                byParty.computeIfAbsent(party, p -> new BitSet()).set(i);
            }
            int one = i;
            candidates.stream().forEach(other -> compare(other, one));
        }
    }

    /** What is in two of the sets at least: a label that alone names nothing is compared between the same parties. */
    private static BitSet twice(List<BitSet> sets) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet set : sets) {
            if (set != null) {
                BitSet again = (BitSet) set.clone();
                again.and(once);
                twice.or(again);
                once.or(set);
            }
        }
        return twice;
    }

    private void compare(int i, int j) {
        Item one = items.get(i);
        Item other = items.get(j);
        double likeness = matcher.match(one.form(), one.parties(), other.form(), other.parties())
                .likeness();
        if (likeness > 0) {
            pairs.add(new Pair(i, j, likeness));
            fits.get(i).set(j);
            fits.get(j).set(i);
        }
    }
}
