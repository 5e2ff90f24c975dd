package org.rapporteur.link.quotation;

import java.nio.charset.StandardCharsets;
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
import org.apache.commons.codec.digest.MurmurHash3;
import org.rapporteur.link.Pairing;

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

    /** Two are one only through pairs that share a run of words. */
    static final Pairing<QuotationProfile> PAIRING = new Pairing<>() {
        @Override
        public Set<String> keys(QuotationProfile quotation) {
            return NearDuplicates.keys(quotation);
        }

        @Override
        public int mostSharers() {
            return MOST_SHARERS;
        }

        @Override
        public boolean isSame(QuotationProfile one, QuotationProfile other) {
            return NearDuplicates.isSame(one, other);
        }
    };

    private NearDuplicates() {}

    /** Groups of the quotations, each with the fullest telling first; every quotation is in one. */
    static List<List<QuotationProfile>> groups(Collection<QuotationProfile> quotations) {
        List<QuotationProfile> all = new ArrayList<>(new LinkedHashSet<>(quotations));
        Map<QuotationProfile, List<String>> words = new HashMap<>();
        all.forEach(quotation -> words.put(quotation, Alignment.folded(Alignment.words(quotation.text()))));
        // The longest first, then by the alphabet: the first of a group is its fullest telling.
        all.sort(fullestFirst(
                quotation -> words.getOrDefault(quotation, List.of()).size()));
        Map<String, List<Integer>> sharers = new HashMap<>();
        for (int at = 0; at < all.size(); at++) {
            QuotationProfile quotation = all.get(at);
            for (String key : keys(quotation.speaker(), words.getOrDefault(quotation, List.of()))) {
                sharers.computeIfAbsent(key, one -> new ArrayList<>()).add(at);
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
                    if (find(root, one) != find(root, other)
                            && compared.add(List.of(one, other))
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

    /** The runs of words of a quotation together with its speaker, each as a number: a text would take more disk. */
    static Set<String> keys(QuotationProfile quotation) {
        return keys(quotation.speaker(), Alignment.folded(Alignment.words(quotation.text())));
    }

    private static Set<String> keys(String speaker, List<String> words) {
        Set<String> keys = new LinkedHashSet<>();
        for (int at = 0; at + SHINGLE <= words.size(); at++) {
            byte[] run = (speaker + "\n" + String.join(" ", words.subList(at, at + SHINGLE)))
                    .getBytes(StandardCharsets.UTF_8);
            keys.add(Long.toHexString(MurmurHash3.hash128x64(run)[0]));
        }
        return keys;
    }

    // Words that lie scattered over a long speech are in it by chance, not because somebody cut it.
    static boolean isSame(String one, String other) {
        if (!mayShareEnough(one, other)) {
            return false;
        }
        Alignment alignment = Alignment.of(one, other);
        return alignment.shared() >= FEWEST_SHARED
                && alignment.shared() >= CONTAINED * alignment.words().shorter()
                && alignment.shared() >= WORDS_TOGETHER * alignment.interruptions();
    }

    /** Whether enough words of the shorter stand in the longer in any order: no more can be shared in one order. */
    private static boolean mayShareEnough(String one, String other) {
        List<String> first = Alignment.folded(Alignment.words(one));
        List<String> second = Alignment.folded(Alignment.words(other));
        Map<String, Integer> left = new HashMap<>();
        first.forEach(word -> left.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : second) {
            int count = left.getOrDefault(word, 0);
            if (count > 0) {
                left.put(word, count - 1);
                shared++;
            }
        }
        return shared >= FEWEST_SHARED && shared >= CONTAINED * Math.min(first.size(), second.size());
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
