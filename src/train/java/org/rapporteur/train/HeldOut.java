package org.rapporteur.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The training articles, apart from those on which thresholds are chosen. Every n-th article is held out, so that the
 * choice needs no seed and is the same for every program.
 *
 * @param <T> what an article is read as
 * @param training what the network learns from
 * @param heldOut what it never sees
 */
public record HeldOut<T>(List<T> training, List<T> heldOut) {

    /** Holds out about {@code count} of them. */
    public static <T> HeldOut<T> of(List<T> articles, int count) {
        List<T> training = new ArrayList<>();
        List<T> heldOut = new ArrayList<>();
        int every = count > 0 ? Math.max(1, articles.size() / count) : Integer.MAX_VALUE;
        for (int i = 0; i < articles.size(); i++) {
            (i % every == every - 1 ? heldOut : training).add(articles.get(i));
        }
        return new HeldOut<>(training, heldOut);
    }
}
