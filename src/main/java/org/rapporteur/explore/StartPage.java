package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The start: what is worth a look in the store.
 *
 * @param articles how many articles there are
 * @param first the day of the oldest article, or null where none has one
 * @param last the day of the newest, or null
 * @param outlets the outlets, the one with most articles first
 * @param asks what one can ask, with examples from the store
 * @param disputes issues that were disputed last
 * @param met occasions that are told to have happened, the newest first
 * @param coming occasions that are announced, the latest first
 * @param differing occasions that articles tell differently
 * @param quotations words that several articles tell
 */
public record StartPage(
        long articles,
        @Nullable String first,
        @Nullable String last,
        List<Outlet> outlets,
        List<Ask> asks,
        List<Disputed> disputes,
        List<Met> met,
        List<Met> coming,
        List<Met> differing,
        List<Quoted> quotations)
        implements ExplorerPage {
    /** How many outlets are named; the page about the store has them all. */
    public static final int MOST_OUTLETS = 6;

    private static final int SHOWN = 5;

    /** An outlet, and how many articles of it there are. */
    public record Outlet(String name, int articles) {}

    /** An issue as it was last disputed. */
    public record Disputed(
            Named issue, String on, String status, String words, List<Named> accordingTo, String finding) {}

    /** Words, and how many articles tell them. */
    public record Quoted(String iri, String words, int articles) {}

    /** The start page of the store. */
    public static StartPage of(Reading reading) {
        List<Row> outlets = reading.rows("about-outlets", Map.of());
        List<Outlet> named = outlets.stream()
                .filter(row -> row.get("publisher") != null)
                .map(row -> new Outlet(row.text("publisher"), row.number("articles")))
                .toList();
        List<Row> occasions = reading.rows("occasions", Map.of());
        List<Disputed> disputes = disputes(reading);
        List<Met> differing = met(reading, Rows.texts(reading.rows("start-differing", Map.of()), "occasion"));
        return new StartPage(
                outlets.stream().mapToLong(row -> row.number("articles")).sum(),
                days(outlets, "first").min(Comparator.naturalOrder()).orElse(null),
                days(outlets, "last").max(Comparator.naturalOrder()).orElse(null),
                named,
                Guide.of(
                        reading,
                        occasions,
                        differing,
                        disputes.isEmpty() ? null : disputes.get(0).issue(),
                        named.stream().map(Outlet::name).toList()),
                disputes,
                met(reading, status(occasions, "happened")),
                met(reading, status(occasions, "scheduled")),
                differing,
                reading.rows("start-quotations", Map.of()).stream()
                        .map(row -> new Quoted(row.needed("quotation"), row.needed("label"), row.number("articles")))
                        .toList());
    }

    private static Stream<String> days(List<Row> outlets, String which) {
        return outlets.stream().map(row -> row.get(which)).filter(Objects::nonNull);
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
