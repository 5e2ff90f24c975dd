package org.rapporteur.store;

import java.util.List;

/**
 * What a check of the whole store found.
 *
 * @param articles the number of articles that were checked, besides what links them
 * @param older how many of them were read by another version of Rapporteur, which this one would read otherwise
 * @param problems the graphs that are not sound, in the order of their names, or where the files of the store are
 *     damaged the parts of it; none in a sound store
 */
public record CheckReport(int articles, int older, List<Refusal> problems) {
    public CheckReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
