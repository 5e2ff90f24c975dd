package org.rapporteur.annotate.name;

import java.util.Arrays;

/**
 * The weights of a model by feature. A feature is known by the hash of its name: none of 64 bits is another feature's,
 * which is seen to when a model is loaded, and that a feature which no model has seen shares one is as good as
 * impossible.
 *
 * <p>Thread-safe once it is filled.
 */
final class FeatureWeights {
    private static final int NONE = -1;

    private final long[] hashes;
    private final int[] offsets;
    private final float[] weights;
    private int used;

    /**
     * @param features how many there will be
     * @param numbers how many weights they have together
     */
    FeatureWeights(int features, int numbers) {
        int size = Integer.highestOneBit(Math.max(1, features)) << 2;
        hashes = new long[size];
        offsets = new int[size];
        Arrays.fill(offsets, NONE);
        weights = new float[numbers];
    }

    /**
     * Enters a feature, once.
     *
     * @throws IllegalStateException where another one has the same hash
     */
    void put(String feature, float[] own) {
        long hash = Piece.of(feature).hash();
        int slot = slot(hash);
        if (offsets[slot] != NONE) {
            throw new IllegalStateException("the features of a name model share a hash: " + feature);
        }
        hashes[slot] = hash;
        offsets[slot] = used;
        System.arraycopy(own, 0, weights, used, own.length);
        used += own.length;
    }

    /** Adds the weights of a feature to {@code sums}, which has as many numbers; nothing where there is none. */
    void add(long feature, double[] sums) {
        int offset = offsets[slot(feature)];
        if (offset != NONE) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[offset + i];
            }
        }
    }

    /** Where the hash stands, or would. */
    private int slot(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        int slot = (int) (mixed >>> 32) & (hashes.length - 1);
        while (offsets[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
