package org.rapporteur.curate;

import java.util.List;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.source.Rejected;

/**
 * What became of a table of verdicts or of names.
 *
 * @param made the corrections that it made, in the order of its rows
 * @param unchanged how many rows say what was known already
 * @param problems the rows that cannot be read, each with its line; nothing of them was done
 */
public record ReviewReport(List<Correction> made, int unchanged, List<Rejected> problems) {
    public ReviewReport {
        made = List.copyOf(made);
        problems = List.copyOf(problems);
    }
}
