package org.rapporteur.source.xml;

import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Field;

/** What the text of an element, or of an attribute, is for an article. */
enum Part {
    TITLE(Field.TITLE),
    DATE(Field.DATE),
    URL(Field.URL),
    PUBLISHER(Field.PUBLISHER),
    AUTHOR(Field.AUTHOR),
    ID(Field.ID),
    LANGUAGE(Field.LANGUAGE),
    SECTION(Field.SECTION),
    /** One paragraph of the text. */
    PARAGRAPH(null),
    /** Several paragraphs with blank lines between them. */
    PLAIN(null),
    DATELINE(null),
    /** No text of the article: a caption, a footnote, a table. */
    SKIPPED(null),
    /** Kept for the format to make something of when the article is whole; of several the last. */
    CONTENT(null),
    KIND(null),
    STATUS(null),
    SITE(null);

    private final @Nullable Field field;

    Part(@Nullable Field field) {
        this.field = field;
    }

    /** The part of an article that it is as it stands, or null. */
    @Nullable
    Field field() {
        return field;
    }
}
