package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The start: what is worth a look in the store.
 *
 * @param articles how many articles there are
 * @param outlets how many outlets they are of
 * @param disputes issues that were disputed last
 * @param met occasions that are told to have happened, the newest first
 * @param coming occasions that are announced, the latest first
 * @param differing occasions that articles tell differently
 * @param quotations words that several articles tell
 */
public record StartPage(
        long articles,
        long outlets,
        List<Disputed> disputes,
        List<Met> met,
        List<Met> coming,
        List<Met> differing,
        List<Quoted> quotations)
        implements ExplorerPage {
    private static final int SHOWN = 5;

    /** An issue as it was last disputed. */
    public record Disputed(
            Named issue, String on, String status, String words, List<Named> accordingTo, String finding) {}

    /** Words, and how many articles tell them. */
    public record Quoted(String iri, String words, int articles) {}

    /** The start page of the store. */
    public static StartPage of(Reading reading) {
        List<Row> outlets = reading.rows("about-outlets", Map.of());
        List<Row> occasions = reading.rows("occasions", Map.of());
        return new StartPage(
                outlets.stream().mapToLong(row -> row.number("articles")).sum(),
                outlets.stream().filter(row -> row.get("publisher") != null).count(),
                disputes(reading),
                met(reading, status(occasions, "happened")),
                met(reading, status(occasions, "scheduled")),
                met(reading, Rows.texts(reading.rows("start-differing", Map.of()), "occasion")),
                reading.rows("start-quotations", Map.of()).stream()
                        .map(row -> new Quoted(row.needed("quotation"), row.needed("label"), row.number("articles")))
                        .toList());
    }

    private static List<String> status(List<Row> occasions, String status) {
        return Rows.texts(
                occasions.stream()
                        .filter(row -> row.local("status").equals(status))
                        .toList(),
                "occasion");
    }

    private static List<Met> met(Reading reading, List<String> occasions) {
        return occasions.stream()
                .limit(SHOWN)
                .flatMap(occasion -> Met.of(reading, occasion).stream())
                .toList();
    }

    private static List<Disputed> disputes(Reading reading) {
        List<Disputed> disputes = new ArrayList<>();
        Rows.by("issue", reading.rows("start-disputes", Map.of())).forEach((issue, rows) -> {
            Row row = rows.get(0);
            List<Row> same = rows.stream()
                    .filter(each -> each.needed("finding").equals(row.needed("finding")))
                    .toList();
            disputes.add(new Disputed(
                    new Named(issue, row.needed("issueLabel")),
                    row.text("on"),
                    row.local("status"),
                    row.needed("words"),
                    Rows.named(same, "claimant"),
                    row.needed("finding")));
        });
        return disputes.stream().limit(SHOWN).toList();
    }

    /** Whether the store holds nothing. */
    public boolean isEmpty() {
        return articles == 0;
    }

    @Override
    public String title() {
        return "Who met whom, who said what, what is in dispute";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Met.table("met", "Met last", met),
                Met.table("coming", "Announced", coming),
                Met.table("differing", "Told differently", differing));
    }
}
