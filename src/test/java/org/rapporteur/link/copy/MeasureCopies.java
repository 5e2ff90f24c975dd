package org.rapporteur.link.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Prints of made-up pairs of articles how many are taken for copies, at several thresholds.
 *
 * <pre>{@code
 * mvn -q test-compile && java -cp target/test-classes:target/classes:target/lib/* org.rapporteur.link.copy.MeasureCopies
 * }</pre>
 */
final class MeasureCopies {
    static final int PAIRS = 200;
    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9};
    private static final int WORDS = 300;

    private MeasureCopies() {}

    /** How the second text of a pair is made of the first, and whether it is a copy of it. */
    enum Pair {
        REPRINTED(true, (agency, random) -> agency),
        CUT_TO_HALF(true, (agency, random) -> agency.subList(0, WORDS / 2)),
        WITH_OWN_PARAGRAPH(true, (agency, random) -> joined(agency, text(60, random))),
        CUT_AND_OWN_BEGINNING(true, (agency, random) -> joined(text(20, random), agency.subList(20, 200))),
        ONE_WORD_OF_FIFTY_CHANGED(true, (agency, random) -> changed(agency, 0.02, random)),
        ONE_WORD_OF_THIRTY_CHANGED(true, (agency, random) -> changed(agency, 1.0 / 30, random)),
        EVERY_TENTH_WORD_CHANGED(false, (agency, random) -> changed(agency, 0.1, random)),
        HALF_OF_IT_BACKGROUND(false, (agency, random) -> joined(text(WORDS / 2, random), agency.subList(150, 300))),
        TWO_THIRDS_BACKGROUND(false, (agency, random) -> joined(text(100, random), agency.subList(100, 300))),
        ONE_LONG_QUOTATION(false, (agency, random) -> joined(text(250, random), agency.subList(0, 60))),
        ON_SOMETHING_ELSE(false, (agency, random) -> text(WORDS, random));

        private final boolean isCopy;
        private final BiFunction<List<String>, Random, List<String>> second;

        Pair(boolean isCopy, BiFunction<List<String>, Random, List<String>> second) {
            this.isCopy = isCopy;
            this.second = second;
        }

        boolean isCopy() {
            return isCopy;
        }
    }

    public static void main(String[] args) {
        System.out.print("pair                         copy ");
        for (double threshold : THRESHOLDS) {
            System.out.printf(Locale.ROOT, "  %.1f", threshold);
        }
        System.out.println();
        for (Pair pair : Pair.values()) {
            System.out.printf(
                    Locale.ROOT, "%-28s %-5s", pair.name().toLowerCase(Locale.ROOT), pair.isCopy() ? "yes" : "no");
            for (double threshold : THRESHOLDS) {
                System.out.printf(Locale.ROOT, " %.2f", share(pair, threshold));
            }
            System.out.println();
        }
    }

    /** Which share of the pairs are taken for copies, which takes a common band as well. */
    static double share(Pair pair, double threshold) {
        int taken = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            List<String> agency = text(WORDS, random);
            Shingles one = Shingles.of(String.join(" ", agency));
            Shingles other = Shingles.of(String.join(" ", pair.second.apply(agency, random)));
            boolean meet = !Collections.disjoint(one.bands(), other.bands());
            taken += meet && one.contained(other) >= threshold ? 1 : 0;
        }
        return (double) taken / PAIRS;
    }

    /** Words that nobody wrote; a few are frequent, as in texts. */
    private static List<String> text(int words, Random random) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add("word" + (int) (2_000 * Math.pow(random.nextDouble(), 3)));
        }
        return text;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    private static List<String> changed(List<String> text, double rate, Random random) {
        return text.stream()
                .map(word -> random.nextDouble() < rate ? "other" + random.nextInt(2_000) : word)
                .toList();
    }
}
