package org.rapporteur.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.TableFile;

/**
 * Reads the verdicts of a table that people filled in.
 *
 * <p>A row without a verdict, or with the one that the finding has, changes nothing: what is read twice is done once.
 */
final class Review {
    private static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("confirmed", "confirmed"),
            Map.entry("confirm", "confirmed"),
            Map.entry("right", "confirmed"),
            Map.entry("yes", "confirmed"),
            Map.entry("rejected", "rejected"),
            Map.entry("reject", "rejected"),
            Map.entry("wrong", "rejected"),
            Map.entry("no", "rejected"),
            Map.entry("corrected", "corrected"));

    private final FindingCurator curator;
    private final Decision decision;
    private final String file;
    private final Map<Node, TableFile.Row> seen = new HashMap<>();
    private final List<Correction> made = new ArrayList<>();
    private final List<Rejected> problems = new ArrayList<>();
    private int unchanged;

    /** @param decision by whom and when, and why where a row says nothing */
    Review(FindingCurator curator, Decision decision, String file) {
        this.curator = curator;
        this.decision = decision;
        this.file = file;
    }

    /** Gives the verdicts of all rows that can be read; the others are problems. */
    ReviewReport of(List<TableFile.Row> rows) {
        for (TableFile.Row row : rows) {
            try {
                read(row);
            } catch (RapporteurException e) {
                problems.add(new Rejected(file, e.code(), file + ", line " + row.line() + ": " + e.getMessage()));
            }
        }
        return new ReviewReport(made, unchanged, problems);
    }

    private void read(TableFile.Row row) {
        String given = row.cell("verdict");
        if (given.isEmpty()) {
            return;
        }
        String verdict = VERDICTS.get(given.toLowerCase(Locale.ROOT));
        if (verdict == null) {
            throw usage("“" + given + "” is no verdict. Write confirmed or rejected, or leave it empty.");
        }
        Node finding = curator.find(row.cell("finding"));
        TableFile.Row before = seen.putIfAbsent(finding, row);
        if (before != null && !before.cell("verdict").equalsIgnoreCase(given)) {
            throw usage("line " + before.line() + " gives another verdict on the same finding.");
        }
        if (verdict.equals(curator.verdict(finding)) || before != null) {
            unchanged++;
            return;
        }
        if (verdict.equals("corrected")) {
            throw usage(
                    "what is to be otherwise cannot be said in a table. Use: rapporteur correct " + finding.getURI());
        }
        Decision own = decision(row, finding);
        made.add(
                verdict.equals("rejected")
                        ? curator.reject(finding.getURI(), own)
                        : curator.confirm(finding.getURI(), own));
    }

    /** Who checked it counts where somebody wrote that in, and not where the table had it already. */
    private Decision decision(TableFile.Row row, Node finding) {
        List<Decision> before =
                curator.checks(finding).stream().map(Correction::decision).toList();
        String by = row.cell("checked by");
        String why = row.cell("why");
        boolean newBy = !by.isEmpty()
                && !by.equals(before.stream().map(Decision::by).distinct().collect(Collectors.joining(", ")));
        boolean newWhy = !why.isEmpty()
                && before.stream()
                        .noneMatch(one -> why.contains(one.why()) && !one.why().isBlank());
        return new Decision(newBy ? by : decision.by(), decision.at(), newWhy ? why : decision.why());
    }

    private static RapporteurException usage(String message) {
        return new RapporteurException(ErrorCode.USAGE, message);
    }
}
