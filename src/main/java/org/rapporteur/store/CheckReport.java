package org.rapporteur.store;

import java.util.List;

/**
 * What a check of the whole store found.
 *
 * @param graphs the number of named graphs that were checked
 * @param problems the graphs that are not sound, in the order of their article; none in a sound store
 */
public record CheckReport(int graphs, List<Refusal> problems) {
    public CheckReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
