package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.NearNames;

/** An index in memory: which names, words of speakers and articles have a word. Safe for any number of threads. */
final class MemoryIndex implements SearchIndex {
    private static final int SHORTEST_MISTYPED = 4;
    private static final int LONG = 8;

    private final List<Entry> entries;
    private final NavigableMap<String, int[]> words;
    private final Map<String, List<Integer>> names;

    private MemoryIndex(List<Entry> entries, NavigableMap<String, int[]> words, Map<String, List<Integer>> names) {
        this.entries = entries;
        this.words = words;
        this.names = names;
    }

    /**
     * @param plain the label as it is compared
     * @param aliases other names as they are written
     */
    private record Entry(Hit hit, String plain, List<String> aliases) {
        boolean isName() {
            return hit.kind().isActor() || hit.kind() == Kind.ISSUE;
        }
    }

    /** Gathers what is to be found. */
    static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, int[]> words = new HashMap<>();
        private final Map<String, Integer> sizes = new HashMap<>();
        private final Map<String, List<Integer>> names = new HashMap<>();

        /** @param others other names of it, or other text in which it is found; of an article these are not kept */
        void add(String iri, Kind kind, String label, @Nullable String note, int weight, List<String> others) {
            int place = entries.size();
            String plain = NearNames.plain(label);
            boolean keeps = kind != Kind.ARTICLE && kind != Kind.SAID;
            Entry entry =
                    new Entry(new Hit(iri, kind, label, note, weight), plain, keeps ? List.copyOf(others) : List.of());
            entries.add(entry);
            Set<String> all = new HashSet<>(List.of(plain.split(" ")));
            others.forEach(other -> all.addAll(List.of(NearNames.plain(other).split(" "))));
            all.remove("");
            all.forEach(word -> post(word, place));
            if (entry.isName()) {
                names.computeIfAbsent(plain, name -> new ArrayList<>()).add(place);
                others.stream()
                        .map(NearNames::plain)
                        .distinct()
                        .filter(other -> !other.equals(plain))
                        .forEach(other -> names.computeIfAbsent(other, name -> new ArrayList<>())
                                .add(place));
            }
        }

        private void post(String word, int place) {
            int size = sizes.merge(word, 1, Integer::sum);
            int[] places = words.getOrDefault(word, new int[2]);
            if (places.length < size) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size - 1] = place;
            words.put(word, places);
        }

        MemoryIndex build() {
            NavigableMap<String, int[]> sorted = new TreeMap<>();
            words.forEach((word, places) -> sorted.put(word, Arrays.copyOf(places, sizes.getOrDefault(word, 0))));
            return new MemoryIndex(List.copyOf(entries), sorted, names);
        }
    }

    @Override
    public List<Hit> suggest(String typed, int most) {
        String plain = NearNames.plain(typed);
        List<Hit> found = found(plain, true).stream()
                .mapToObj(entries::get)
                .filter(Entry::isName)
                .sorted(order(plain))
                .limit(most)
                .map(entry -> told(entry, plain))
                .toList();
        return found.isEmpty() ? near(typed, Math.min(most, 3)) : found;
    }

    @Override
    public Hits search(String typed, Kind kind, int most) {
        String plain = NearNames.plain(typed);
        List<Entry> found = found(plain, false).stream()
                .mapToObj(entries::get)
                .filter(entry -> entry.hit().kind() == kind)
                .toList();
        List<Hit> best = found.stream()
                .sorted(order(plain))
                .limit(most)
                .map(entry -> told(entry, plain))
                .toList();
        return new Hits(best, found.size());
    }

    @Override
    public List<Hit> called(String name) {
        return names.getOrDefault(NearNames.plain(name), List.of()).stream()
                .map(entries::get)
                .sorted(order(NearNames.plain(name)))
                .map(entry -> told(entry, NearNames.plain(name)))
                .toList();
    }

    @Override
    public List<Hit> near(String typed, int most) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        Map<String, Hit> hits = new HashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            if (entry.isName()) {
                String key = entry.hit().label() + "\t" + place;
                List<String> called = new ArrayList<>(entry.aliases());
                called.add(entry.hit().label());
                known.put(key, called);
                hits.put(key, entry.hit());
            }
        }
        return NearNames.of(typed, known).stream()
                .map(hits::get)
                .filter(hit -> hit != null)
                .limit(most)
                .toList();
    }

    /** The places of the entries that have all words; the last may be only begun. */
    private BitSet found(String plain, boolean onlyNames) {
        BitSet found = new BitSet();
        if (plain.isEmpty()) {
            return found;
        }
        String[] typed = plain.split(" ");
        for (int i = 0; i < typed.length; i++) {
            BitSet having = having(typed[i], i == typed.length - 1);
            if (having.isEmpty() && !onlyNames) {
                having = mistyped(typed[i]);
            }
            if (i == 0) {
                found = having;
            } else {
                found.and(having);
            }
        }
        return found;
    }

    private BitSet having(String word, boolean begun) {
        BitSet places = new BitSet();
        Map<String, int[]> matching = begun
                ? words.subMap(word, true, word + Character.MAX_VALUE, false)
                : words.subMap(word, true, word, true);
        matching.values().forEach(each -> IntStream.of(each).forEach(places::set));
        return places;
    }

    private BitSet mistyped(String word) {
        BitSet places = new BitSet();
        if (word.length() < SHORTEST_MISTYPED) {
            return places;
        }
        int mistakes = word.length() >= LONG ? 2 : 1;
        LevenshteinDistance distance = new LevenshteinDistance(mistakes);
        words.forEach((known, each) -> {
            if (Math.abs(known.length() - word.length()) <= mistakes && distance.apply(word, known) >= 0) {
                IntStream.of(each).forEach(places::set);
            }
        });
        return places;
    }

    /** What has the very name first, then what has the words in its label, then what more is told of. */
    private static Comparator<Entry> order(String plain) {
        return Comparator.comparing((Entry entry) -> !entry.plain().equals(plain))
                .thenComparing(entry -> !entry.plain().contains(plain))
                .thenComparing(entry -> -entry.hit().weight())
                .thenComparing(entry -> entry.hit().label().toLowerCase(Locale.ROOT))
                .thenComparing(entry -> entry.hit().iri());
    }

    /** The hit, with the other name under which it was found. */
    private static Hit told(Entry entry, String plain) {
        Hit hit = entry.hit();
        if (hit.note() != null || entry.plain().contains(plain)) {
            return hit;
        }
        String alias = entry.aliases().stream()
                .filter(other -> NearNames.plain(other).contains(plain))
                .findFirst()
                .orElse(null);
        return alias == null ? hit : new Hit(hit.iri(), hit.kind(), hit.label(), alias, hit.weight());
    }
}
