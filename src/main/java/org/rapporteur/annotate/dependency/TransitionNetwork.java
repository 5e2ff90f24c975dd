package org.rapporteur.annotate.dependency;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Scores the transitions of a parser: 48 features, a hidden layer with the cube as its activation, and one output for
 * each transition.
 *
 * <p>The products of a feature with the first layer are kept once they were needed, up to a limit, as Chen and Manning
 * propose; they are the same numbers then as when they are computed anew, so that it does not matter what was parsed
 * before. All inner loops run over neighbouring numbers, none of which waits for the one before.
 *
 * <p>Thread-safe.
 */
final class TransitionNetwork {
    /** Four kilobytes each: about 100 MB when all are in use. */
    private static final int MOST_KEPT = 24_000;

    private final ParserModel model;
    private final AtomicReferenceArray<float[]> kept;
    private final AtomicInteger keptCount = new AtomicInteger();
    private final int units;
    private final int width;

    TransitionNetwork(ParserModel model) {
        this.model = model;
        this.kept = new AtomicReferenceArray<>(model.embeddings().length * ParserState.FEATURES);
        this.units = model.bias().length;
        this.width = model.embeddings()[0].length;
    }

    /** How many transitions there are. */
    int transitions() {
        return model.output()[0].length;
    }

    /** Room for one parse, so that scoring takes none. */
    Room room() {
        return new Room(new int[ParserState.FEATURES], new float[units], new float[units], new float[transitions()]);
    }

    /** What a thread needs for itself: features go in, scores come out. */
    record Room(int[] features, float[] hidden, float[] product, float[] scores) {}

    /** Reads the features in the room and writes the scores there. */
    void score(Room room) {
        float[] hidden = room.hidden();
        System.arraycopy(model.bias(), 0, hidden, 0, units);
        for (int feature = 0; feature < ParserState.FEATURES; feature++) {
            add(hidden, product(feature, room.features()[feature], room.product()));
        }
        float[] scores = room.scores();
        Arrays.fill(scores, 0);
        int unit = 0;
        for (; unit + 4 <= units; unit += 4) {
            addFour(scores, hidden, unit);
        }
        for (; unit < units; unit++) {
            addScaled(scores, cube(hidden[unit]), model.output()[unit]);
        }
    }

    private float[] product(int feature, int number, float[] free) {
        int place = number * ParserState.FEATURES + feature;
        float[] known = kept.get(place);
        if (known != null) {
            return known;
        }
        boolean keep = keptCount.get() < MOST_KEPT;
        float[] product = keep ? new float[units] : free;
        Arrays.fill(product, 0);
        float[] vector = model.embeddings()[number];
        for (int i = 0; i < width; i++) {
            addScaled(product, vector[i], model.hidden()[feature * width + i]);
        }
        if (keep && kept.compareAndSet(place, null, product)) {
            keptCount.incrementAndGet();
        }
        return product;
    }

    private static void add(float[] to, float[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    private static void addScaled(float[] to, float factor, float[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private void addFour(float[] scores, float[] hidden, int unit) {
        float a = cube(hidden[unit]);
        float b = cube(hidden[unit + 1]);
        float c = cube(hidden[unit + 2]);
        float d = cube(hidden[unit + 3]);
        float[] first = model.output()[unit];
        float[] second = model.output()[unit + 1];
        float[] third = model.output()[unit + 2];
        float[] fourth = model.output()[unit + 3];
        for (int i = 0; i < scores.length; i++) {
            scores[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }

    private static float cube(float value) {
        return value * value * value;
    }
}
