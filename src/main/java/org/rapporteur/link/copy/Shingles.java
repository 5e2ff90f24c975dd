package org.rapporteur.link.copy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * What is compared of a text: its runs of five words, as numbers (A. Z. Broder, "On the resemblance and containment of
 * documents", 1997). Case and punctuation do not count.
 *
 * <p>Texts that share many runs share a band of their MinHash signature with high probability (J. Leskovec and others,
 * "Mining of Massive Datasets", 3.4): nine in ten that share half of all their runs, one in forty that share a tenth.
 */
final class Shingles {
    private static final int WORDS = 5;
    private static final int BANDS = 24;
    private static final int ROWS = 3;
    /** Shorter texts are alike by chance: a table of results, a line of weather. */
    private static final int FEWEST = 40;

    /** Of made-up pairs this tells copies from articles that share background; MeasureCopies prints how others do. */
    static final double CONTAINED = 0.8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        long[] hashes = new long[Math.max(0, words.size() - WORDS + 1)];
        for (int at = 0; at < hashes.length; at++) {
            byte[] run = String.join(" ", words.subList(at, at + WORDS)).getBytes(StandardCharsets.UTF_8);
            hashes[at] = MurmurHash3.hash128x64(run)[0];
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The keys under which texts that are nearly the same meet; a short text has none. */
    List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS && sorted.length >= FEWEST; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key * 31 + least(band * ROWS + row));
            }
            bands.add(band + "-" + Long.toHexString(key));
        }
        return bands;
    }

    /** The least of all runs in one of many orders. */
    private long least(int order) {
        long seed = mixed(order + 1);
        long least = Long.MAX_VALUE;
        for (long shingle : sorted) {
            least = Math.min(least, mixed(shingle ^ seed));
        }
        return least;
    }

    /** SplitMix64, by S. Vigna. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Whether nearly all of the shorter stands in the longer: outlets cut an agency's text, and add to it. */
    boolean isNearly(Shingles other) {
        return contained(other) >= CONTAINED;
    }

    /** How much of the shorter stands in the longer, from 0 to 1; 0 where that is too short to say. */
    double contained(Shingles other) {
        int shorter = Math.min(sorted.length, other.sorted.length);
        return shorter < FEWEST ? 0 : (double) shared(other) / shorter;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int at = 0;
        for (long shingle : sorted) {
            while (at < other.sorted.length && other.sorted[at] < shingle) {
                at++;
            }
            shared += at < other.sorted.length && other.sorted[at] == shingle ? 1 : 0;
        }
        return shared;
    }
}
