package org.rapporteur.link.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Puts those quotations together that are one with different cuts.
 *
 * <p>Candidates share a run of words (a shingle, A. Z. Broder, "On the resemblance and containment of documents",
 * 1997); two are one if nearly all words of the shorter stand in the longer in the same order. A cut may leave out most
 * of the longer one, so it is containment that counts and not resemblance. The result depends on the set of quotations
 * and not on their order.
 */
final class NearDuplicates {
    private static final int SHINGLE = 3;
    /** A run of words that so many quotations have is a habit of the speaker, and no candidate's mark. */
    static final int MOST_SHARERS = 50;
    /** Fewer shared words can meet by chance: "we will not accept this". */
    private static final int FEWEST_SHARED = 6;

    private static final double CONTAINED = 0.8;

    /** So many words stand together on average, where a telling leaves out or adds something. */
    private static final int WORDS_TOGETHER = 3;

    private NearDuplicates() {}

    /** Groups of the quotations, each with the fullest telling first; every quotation is in one. */
    static List<List<QuotationProfile>> groups(Collection<QuotationProfile> quotations) {
        List<QuotationProfile> all = new ArrayList<>(new LinkedHashSet<>(quotations));
        Map<QuotationProfile, List<String>> words = new HashMap<>();
        all.forEach(quotation -> words.put(quotation, Alignment.folded(Alignment.words(quotation.text()))));
        // The longest first, then by the alphabet: the first of a group is its fullest telling.
        all.sort(fullestFirst(
                quotation -> words.getOrDefault(quotation, List.of()).size()));
        Map<List<String>, List<Integer>> sharers = new HashMap<>();
        for (int at = 0; at < all.size(); at++) {
            for (List<String> shingle : shingles(words.getOrDefault(all.get(at), List.of()))) {
                sharers.computeIfAbsent(shingle, key -> new ArrayList<>()).add(at);
            }
        }
        int[] root = new int[all.size()];
        for (int at = 0; at < root.length; at++) {
            root[at] = at;
        }
        Set<List<Integer>> compared = new HashSet<>();
        for (List<Integer> places : sharers.values()) {
            for (int i = 0; i < places.size() && places.size() <= MOST_SHARERS; i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    int one = places.get(i);
                    int other = places.get(j);
                    if (compared.add(List.of(one, other))
                            && isSame(all.get(one).text(), all.get(other).text())) {
                        union(root, one, other);
                    }
                }
            }
        }
        Map<Integer, List<QuotationProfile>> groups = new TreeMap<>();
        for (int at = 0; at < all.size(); at++) {
            groups.computeIfAbsent(find(root, at), key -> new ArrayList<>()).add(all.get(at));
        }
        return List.copyOf(groups.values());
    }

    private static Comparator<QuotationProfile> fullestFirst(ToIntFunction<QuotationProfile> words) {
        return Comparator.comparingInt(words)
                .reversed()
                .thenComparing(QuotationProfile::text)
                .thenComparing(QuotationProfile::speaker);
    }

    /** Whether two quotations of a block are one; where they are laid side by side, the fuller one comes first. */
    static boolean isSame(QuotationProfile one, QuotationProfile other) {
        boolean isFirst =
                fullestFirst(quotation -> Alignment.words(quotation.text()).size())
                                .compare(one, other)
                        <= 0;
        return isFirst ? isSame(one.text(), other.text()) : isSame(other.text(), one.text());
    }

    /** The runs of words of a quotation, each as one text. */
    static Set<String> keys(QuotationProfile quotation) {
        Set<String> keys = new LinkedHashSet<>();
        shingles(Alignment.folded(Alignment.words(quotation.text()))).forEach(run -> keys.add(String.join(" ", run)));
        return keys;
    }

    // Words that lie scattered over a long speech are in it by chance, not because somebody cut it.
    static boolean isSame(String one, String other) {
        Alignment alignment = Alignment.of(one, other);
        return alignment.shared() >= FEWEST_SHARED
                && alignment.shared() >= CONTAINED * alignment.words().shorter()
                && alignment.shared() >= WORDS_TOGETHER * alignment.interruptions();
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new LinkedHashSet<>();
        for (int at = 0; at + SHINGLE <= words.size(); at++) {
            shingles.add(List.copyOf(words.subList(at, at + SHINGLE)));
        }
        return shingles;
    }

    private static int find(int[] root, int at) {
        int found = at;
        while (root[found] != found) {
            found = root[found];
        }
        return found;
    }

    private static void union(int[] root, int one, int other) {
        int first = find(root, one);
        int second = find(root, other);
        root[Math.max(first, second)] = Math.min(first, second);
    }
}
