package org.rapporteur.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one article tells of an occasion.
 *
 * @param iri the meeting of the article
 * @param status happened, scheduled, possible, cancelled or denied, as it is told here
 * @param date as it is told here, or null
 * @param kind meeting, talks, visit, summit or call
 * @param places where, as the article names it
 * @param participants who takes part, as it is told here
 * @param accordingTo whose claim it is; none where the article says so on its own
 * @param topics what it is about, in the article's words
 * @param words the words that show it best
 * @param source the article
 * @param original the article that counts for this one, where texts are nearly the same
 * @param confidence from 0 to 1
 */
public record Account(
        String iri,
        String status,
        @Nullable String date,
        String kind,
        List<String> places,
        List<Named> participants,
        List<Named> accordingTo,
        List<String> topics,
        String words,
        Source source,
        String original,
        double confidence) {
    static Account of(String iri, List<Row> rows) {
        Row row = rows.get(0);
        String original = row.get("original");
        return new Account(
                iri,
                row.local("status"),
                row.get("date"),
                row.local("kind"),
                Rows.texts(rows, "place"),
                Rows.named(rows, "participant"),
                Rows.named(rows, "claimant"),
                Rows.texts(rows, "topic"),
                row.needed("words"),
                Source.of(row),
                original == null ? row.needed("article") : original,
                row.decimal("confidence"));
    }

    /** Whether it denies that they met. */
    @JsonIgnore
    public boolean isDenial() {
        return status.equals("denied");
    }

    /** Who says so, in words. */
    public String whoSaysSo() {
        return accordingTo.isEmpty()
                ? "the article"
                : String.join(", ", accordingTo.stream().map(Named::label).toList());
    }

    Cell whoCell() {
        return accordingTo.isEmpty()
                ? Cell.of("the article", Cell.Style.CLAIM)
                : Cell.names(accordingTo).as(Cell.Style.CLAIM);
    }
}
