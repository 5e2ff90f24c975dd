package org.rapporteur.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the store holds.
 *
 * @param articles how many articles
 * @param tables {@code outlets} and {@code findings}
 */
public record AboutPage(long articles, List<Table> tables) implements ExplorerPage {
    /** The page of this store. */
    public static AboutPage of(Reading reading) {
        List<Row> outlets = reading.rows("about-outlets", Map.of());
        List<Row> counts = reading.rows("about-counts", Map.of());
        return new AboutPage(
                outlets.stream().mapToLong(row -> row.number("articles")).sum(),
                List.of(
                        new Table(
                                "outlets",
                                "Outlets",
                                List.of("outlet", "articles", "first", "last"),
                                outlets.stream()
                                        .map(row -> List.of(
                                                Cell.of(
                                                        row.get("publisher") == null
                                                                ? "(none named)"
                                                                : row.text("publisher")),
                                                Cell.of(row.number("articles")),
                                                Cell.of(row.get("first"), Cell.Style.DATE),
                                                Cell.of(row.get("last"), Cell.Style.DATE)))
                                        .toList()),
                        new Table(
                                "findings",
                                "What articles tell",
                                List.of("sort", "how many"),
                                counts.stream()
                                        .map(row -> List.of(
                                                Cell.of(row.local("class").toLowerCase(Locale.ROOT)),
                                                Cell.of(row.number("count"))))
                                        .toList())));
    }

    @Override
    public String title() {
        return "What this store holds";
    }
}
