package org.rapporteur.explore;

import org.jspecify.annotations.Nullable;

/**
 * The article that tells something.
 *
 * @param iri the article
 * @param id its identifier
 * @param headline its headline, or null
 * @param publisher who published it, or null
 * @param published its day, or null
 * @param url where it stands on the web, or null
 */
public record Source(
        String iri,
        String id,
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url) {
    static Source of(Row row) {
        return new Source(
                row.needed("article"),
                row.needed("id"),
                row.get("headline"),
                row.get("publisher"),
                row.get("published"),
                row.get("url"));
    }

    /** The headline, or what else it can be known by. */
    public String title() {
        return headline == null ? id : headline;
    }

    /** The outlet and the day, as far as they are known; else the identifier. */
    public String byline() {
        if (publisher == null) {
            return published == null ? id : published;
        }
        return published == null ? publisher : publisher + ", " + published;
    }

    Cell cell() {
        return Cell.link(title() + " (" + byline() + ")", iri);
    }
}
