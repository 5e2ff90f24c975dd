package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch of articles. Each article is counted once.
 *
 * @param added articles that the store did not hold
 * @param replaced articles of which the store held another version, which is gone
 * @param unchanged articles that the store already held in this version
 * @param refused articles that are not in the store because their graph is not sound; an older version stays
 */
public record BatchOutcome(int added, int replaced, int unchanged, List<Refusal> refused) {
    /** The outcome of an empty batch. */
    public static final BatchOutcome NONE = new BatchOutcome(0, 0, 0, List.of());

    public BatchOutcome {
        refused = List.copyOf(refused);
    }

    /** Both outcomes together. */
    public BatchOutcome plus(BatchOutcome other) {
        List<Refusal> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new BatchOutcome(added + other.added, replaced + other.replaced, unchanged + other.unchanged, all);
    }
}
