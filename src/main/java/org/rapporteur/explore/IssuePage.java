package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The page of an issue: who stands where on it, side by side, and how the dispute went on.
 *
 * @param iri the issue
 * @param title the shortest phrase for it
 * @param aliases other phrases for it
 * @param broader issues of which it is a part
 * @param narrower issues that are a part of it
 * @param parties who is in dispute about it, the one with most positions first
 * @param course how it went on, day by day
 * @param tables {@code sides}, {@code positions}, {@code said}
 */
public record IssuePage(
        String iri,
        String title,
        List<String> aliases,
        List<Named> broader,
        List<Named> narrower,
        List<Named> parties,
        List<Step> course,
        List<Table> tables)
        implements ExplorerPage {
    private static final int SIDES = 4;

    /** What a dispute does on a day, as an article tells it: begins, goes on, eases, is resolved, is reopened. */
    public record Step(String what, String on, Named account) {}

    /**
     * The page of that issue.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN}
     */
    public static IssuePage of(Reading reading, String iri, Choices choices) {
        List<Row> head = reading.rows("issue-head", iri);
        if (head.isEmpty()) {
            throw new RapporteurException(ErrorCode.VALUE_UNKNOWN, "The store has no issue <" + iri + ">.");
        }
        List<Row> rows = reading.rows("issue-disputes", iri);
        List<Named> parties = parties(rows);
        String title = head.get(0).needed("label");
        return new IssuePage(
                iri,
                title,
                Rows.texts(head, "alias"),
                Rows.named(head, "broader"),
                Rows.named(head, "narrower"),
                parties,
                course(rows),
                List.of(
                        sides(rows, parties.stream().limit(SIDES).toList()),
                        positions(rows, choices.rows()),
                        Said.table(
                                reading,
                                "said",
                                "What is said about " + title,
                                Said.findings(reading.rows("issue-said", iri)),
                                choices.rows())));
    }

    private static List<Named> parties(List<Row> rows) {
        Map<String, Integer> positions = new HashMap<>();
        for (Row row : rows) {
            positions.merge(row.needed("party"), row.get("stance") == null ? 1 : 100, Integer::sum);
        }
        return Rows.named(rows, "party").stream()
                .sorted(Comparator.comparingInt((Named party) -> -positions.getOrDefault(party.iri(), 0))
                        .thenComparing(Named::label)
                        .thenComparing(Named::iri))
                .toList();
    }

    private static List<Step> course(List<Row> rows) {
        List<Step> course = new ArrayList<>();
        String before = "";
        for (Map.Entry<String, List<Row>> dispute : Rows.by("finding", rows).entrySet()) {
            Row row = dispute.getValue().get(0);
            String status = row.local("status");
            String what = what(status, before);
            if (!what.equals("goes on")) {
                String on = row.text("on");
                String claimants = String.join(
                        ", ",
                        Rows.named(dispute.getValue(), "claimant").stream()
                                .map(Named::label)
                                .toList());
                course.add(new Step(
                        what,
                        on.isEmpty() ? "undated" : on,
                        new Named(dispute.getKey(), claimants.isEmpty() ? "the article" : claimants)));
            }
            before = status.equals("past") ? before : status;
        }
        return course;
    }

    private static String what(String status, String before) {
        if (status.equals(before)) {
            return "goes on";
        }
        return switch (status) {
            case "resolved" -> "is resolved";
            case "easing" -> "eases";
            case "past" -> "is recalled";
            default -> before.isEmpty() ? "begins" : "is reopened";
        };
    }

    /** A row a day, a column a party; what a party turned to from the other side is marked. */
    private static Table sides(List<Row> rows, List<Named> parties) {
        Map<String, String> before = new HashMap<>();
        List<List<Cell>> days = new ArrayList<>();
        Rows.by(rows, row -> row.text("on")).forEach((day, of) -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(day.isEmpty() ? "undated" : day, Cell.Style.DATE)));
            for (Named party : parties) {
                cells.add(side(party, of, before));
            }
            if (cells.stream().skip(1).anyMatch(cell -> !cell.parts().isEmpty())) {
                days.add(cells);
            }
        });
        List<String> columns = new ArrayList<>(List.of("date"));
        parties.forEach(party -> columns.add(party.label()));
        return new Table("sides", "Where the parties stand, side by side", columns, days);
    }

    private static Cell side(Named party, List<Row> rows, Map<String, String> before) {
        Map<String, Cell.Part> parts = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.needed("party").equals(party.iri()) && row.get("stance") != null) {
                String stance = row.local("stance");
                String earlier = before.get(party.iri());
                boolean turned = earlier != null
                        && !earlier.equals(stance)
                        && List.of("for", "against").containsAll(List.of(earlier, stance));
                if (List.of("for", "against").contains(stance)) {
                    before.put(party.iri(), stance);
                }
                String claim = row.get("claimant") == null ? "" : " (claim of " + row.text("claimantLabel") + ")";
                String words = (turned ? "⇄ " : "") + sign(stance) + " “" + row.text("shown") + "”" + claim;
                parts.putIfAbsent(words, new Cell.Part(words, row.needed("finding")));
            }
        }
        return new Cell(List.copyOf(parts.values()), Cell.Style.WORDS);
    }

    private static String sign(String stance) {
        return switch (stance) {
            case "for" -> "▲ for";
            case "against" -> "▼ against";
            default -> "● " + stance;
        };
    }

    private static Table positions(List<Row> rows, int shown) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            String shows = row.get("shown") == null ? row.needed("words") : row.text("shown");
            String leads = row.get("statement") == null ? row.needed("finding") : row.needed("statement");
            cells.add(List.of(
                    Cell.of(row.get("on"), Cell.Style.DATE),
                    Cell.link(row.needed("partyLabel"), row.needed("party")),
                    Cell.of(row.local("stance")),
                    Cell.of(row.local("status"), Cell.Style.STATUS),
                    Cell.link("“" + shows + "”", leads, Cell.Style.WORDS),
                    Cell.link(row.get("claimantLabel"), row.get("claimant"), Cell.Style.CLAIM),
                    Source.of(row).cell(),
                    Cell.of(Rows.decimal(row.decimal("confidence")), Cell.Style.NUMBER)));
        }
        return new Table(
                "positions",
                "All parties in all articles, newest first",
                List.of("date", "party", "stance", "dispute", "words", "whose claim", "article", "confidence"),
                cells.stream().limit(shown).toList(),
                cells.size());
    }
}
