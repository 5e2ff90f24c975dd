package org.rapporteur.store;

import java.util.List;

/**
 * What a check of the whole store found.
 *
 * @param articles the number of articles that were checked, besides what links them
 * @param problems the graphs that are not sound, in the order of their names; none in a sound store
 */
public record CheckReport(int articles, List<Refusal> problems) {
    public CheckReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
