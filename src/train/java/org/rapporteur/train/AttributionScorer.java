package org.rapporteur.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.source.Span;

/**
 * Compares attributions with gold ones: a content counts as found if it shares half of its words, an attribution if the
 * source fits too. The same counts as those of the project's evaluation.
 */
final class AttributionScorer {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, int[]> counts = new LinkedHashMap<>();

    AttributionScorer() {
        for (String name : List.of(
                "attribution",
                "content",
                "direct+mixed",
                "indirect",
                "tokens.content",
                "tokens.source",
                "tokens.cue")) {
            counts.put(name, new int[3]);
        }
    }

    private record Pair(boolean right, double shared, int gold, int found) {}

    /** Adds one article; returns, for each attribution found, whether it is right with its source. */
    List<Boolean> add(PolnearArticle article, List<Attribution> found) {
        String text = article.text();
        List<PolnearArticle.Gold> gold = new ArrayList<>();
        List<Set<Integer>> goldContents = new ArrayList<>();
        Set<Integer> goldContent = new HashSet<>();
        Set<Integer> goldSource = new HashSet<>();
        Set<Integer> goldCue = new HashSet<>();
        for (PolnearArticle.Gold one : article.attributions()) {
            Set<Integer> words = words(text, one.contents());
            goldContent.addAll(words);
            goldSource.addAll(words(text, one.sources()));
            goldCue.addAll(words(text, one.cues()));
            if (!words.isEmpty()) {
                gold.add(one);
                goldContents.add(words);
            }
        }
        List<Set<Integer>> contents = new ArrayList<>();
        List<Set<Integer>> sources = new ArrayList<>();
        Set<Integer> foundContent = new HashSet<>();
        Set<Integer> foundSource = new HashSet<>();
        Set<Integer> foundCue = new HashSet<>();
        for (Attribution one : found) {
            contents.add(words(text, one.contents()));
            sources.add(words(text, one.sources()));
            foundContent.addAll(contents.get(contents.size() - 1));
            foundSource.addAll(sources.get(sources.size() - 1));
            foundCue.addAll(words(text, one.cues()));
        }
        count("tokens.content", goldContent, foundContent);
        count("tokens.source", goldSource, foundSource);
        count("tokens.cue", goldCue, foundCue);
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            Set<Integer> goldSources = words(text, gold.get(g).sources());
            for (int f = 0; f < found.size(); f++) {
                int both = shared(goldContents.get(g), contents.get(f));
                double share = (double) both
                        / (goldContents.get(g).size() + contents.get(f).size() - both);
                if (share >= 0.5) {
                    boolean right = goldSources.isEmpty() || shared(goldSources, sources.get(f)) > 0;
                    pairs.add(new Pair(right, share, g, f));
                }
            }
        }
        pairs.sort((a, b) -> a.right() != b.right() ? (a.right() ? -1 : 1) : Double.compare(b.shared(), a.shared()));
        Map<Integer, Boolean> usedGold = new HashMap<>();
        Map<Integer, Boolean> usedFound = new HashMap<>();
        for (Pair pair : pairs) {
            if (!usedGold.containsKey(pair.gold()) && !usedFound.containsKey(pair.found())) {
                usedGold.put(pair.gold(), pair.right());
                usedFound.put(pair.found(), pair.right());
            }
        }
        for (int g = 0; g < gold.size(); g++) {
            Boolean hit = usedGold.get(g);
            counts("content")[hit != null ? 0 : 2]++;
            boolean right = hit != null && hit;
            counts("attribution")[right ? 0 : 2]++;
            counts(isQuoted(text, gold.get(g).contents()) ? "direct+mixed" : "indirect")[right ? 0 : 2]++;
        }
        List<Boolean> rights = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            Boolean hit = usedFound.get(f);
            if (hit == null) {
                counts("content")[1]++;
            }
            if (hit == null || !hit) {
                counts("attribution")[1]++;
                counts(Mode.of(text, found.get(f).contents()) != Mode.INDIRECT ? "direct+mixed" : "indirect")[1]++;
            }
            rights.add(hit != null && hit);
        }
        return rights;
    }

    /** True positives, false positives, false negatives. */
    private int[] counts(String name) {
        int[] count = counts.get(name);
        if (count == null) {
            throw new IllegalArgumentException("no measure " + name);
        }
        return count;
    }

    /** Returns the F1 of the measure of that name. */
    double f1(String name) {
        int[] count = counts(name);
        return count[0] == 0 ? 0 : 2.0 * count[0] / (2 * count[0] + count[1] + count[2]);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((name, count) -> text.append(String.format(
                Locale.ROOT,
                "%-15s P %.4f R %.4f F1 %.4f  %s%n",
                name,
                (double) count[0] / Math.max(1, count[0] + count[1]),
                (double) count[0] / Math.max(1, count[0] + count[2]),
                f1(name),
                Arrays.toString(count))));
        return text.toString();
    }

    private static boolean isQuoted(String text, List<Span> contents) {
        for (Span span : contents) {
            int begin = text.offsetByCodePoints(0, span.begin());
            int end = text.offsetByCodePoints(begin, span.length());
            String seen = text.substring(Math.max(0, begin - 1), Math.min(text.length(), end + 1));
            if (seen.indexOf('“') >= 0 || seen.indexOf('"') >= 0 || seen.indexOf('”') >= 0) {
                return true;
            }
        }
        return false;
    }

    private void count(String name, Set<Integer> gold, Set<Integer> found) {
        int both = shared(gold, found);
        counts(name)[0] += both;
        counts(name)[1] += found.size() - both;
        counts(name)[2] += gold.size() - both;
    }

    private static int shared(Set<Integer> one, Set<Integer> other) {
        int count = 0;
        for (Integer word : one) {
            count += other.contains(word) ? 1 : 0;
        }
        return count;
    }

    private static Set<Integer> words(String text, List<Span> spans) {
        Set<Integer> words = new HashSet<>();
        for (Span span : spans) {
            int begin = text.offsetByCodePoints(0, span.begin());
            Matcher matcher = WORD.matcher(text).region(begin, text.offsetByCodePoints(begin, span.length()));
            while (matcher.find()) {
                words.add(matcher.start());
            }
        }
        return words;
    }
}
