package org.rapporteur.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Guesses what somebody meant who mistyped a name. Case, accents and punctuation count for nothing.
 *
 * <p>Each word that was typed is held to the most similar word of a name, so that "blinkn" is near "Antony Blinken".
 */
public final class NearNames {
    private static final int MOST = 3;
    /** So many letters at most become of one, as of the ligature ﬃ. */
    private static final int MOST_LETTERS_FOR_ONE = 4;

    private static final double LEAST = 0.88;
    /** What is less near than the nearest by more than this is noise beside it. */
    private static final double BEHIND = 0.05;
    /** Of two names with the same words, that without others is nearer. */
    private static final double SHARE_OF_WHOLE = 0.05;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearNames() {}

    /**
     * The letters and digits of a name in lower case, without accents and such strokes as that of ø, its words with one
     * blank between them.
     */
    public static String plain(String name) {
        return folded(StringUtils.stripAccents(name))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String folded(String name) {
        char[] letters = name.toCharArray();
        char[] folded = new char[letters.length * MOST_LETTERS_FOR_ONE];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }

    /**
     * What is shown of the names that are near, the nearest first, of equals the first in the alphabet.
     *
     * @param known what is shown, such as a label, with the names under which it may be meant
     */
    public static List<String> of(String typed, Map<String, ? extends Iterable<String>> known) {
        String wanted = plain(typed);
        Map<String, Double> near = new LinkedHashMap<>();
        known.forEach((shown, names) -> {
            for (String name : names) {
                double similarity = similarity(wanted, plain(name));
                if (similarity >= LEAST) {
                    near.merge(shown, similarity, Math::max);
                }
            }
        });
        double nearest =
                near.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return near.entrySet().stream()
                .filter(entry -> entry.getValue() >= nearest - BEHIND)
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether a name can be near in which this is the word most similar to one of those typed: where no word of a name
     * is so similar, their average cannot be.
     */
    static boolean isNear(String typedWord, String word) {
        return SIMILARITY.apply(typedWord, word) >= (LEAST - SHARE_OF_WHOLE) / (1 - SHARE_OF_WHOLE);
    }

    private static double similarity(String wanted, String name) {
        if (wanted.isEmpty() || name.isEmpty()) {
            return 0;
        }
        double words = Arrays.stream(wanted.split(" "))
                .mapToDouble(word -> Arrays.stream(name.split(" "))
                        .mapToDouble(other -> SIMILARITY.apply(word, other))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
        return words * (1 - SHARE_OF_WHOLE) + SIMILARITY.apply(wanted, name) * SHARE_OF_WHOLE;
    }

    /** {@code Did you mean Ann Lee or Bo Lee?}; empty where nothing is near. */
    public static String question(List<String> near) {
        if (near.isEmpty()) {
            return "";
        }
        String last = near.get(near.size() - 1);
        String others = String.join(", ", near.subList(0, near.size() - 1));
        return "Did you mean " + (others.isEmpty() ? last : others + " or " + last) + "?";
    }
}
