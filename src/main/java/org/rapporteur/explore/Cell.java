package org.rapporteur.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a {@link Table}.
 *
 * @param parts its pieces, which a comma sets apart; none where it is empty
 * @param style how it is to be read
 */
public record Cell(List<Part> parts, Style style) {
    /** An empty one. */
    public static final Cell EMPTY = new Cell(List.of(), Style.PLAIN);

    /** How a cell is to be read. */
    public enum Style {
        PLAIN,
        /** Words of an article or of a speaker. */
        WORDS,
        /** The status of a meeting or of a dispute, which is shown with a shape as well. */
        STATUS,
        /** A status that rests on somebody's word alone, or that somebody denies. */
        STATUS_CLAIMED,
        /** A day, month or year. */
        DATE,
        NUMBER,
        /** Whose claim something is. */
        CLAIM,
        /** Where others say otherwise. */
        DIFFERS,
        /** A status where others say otherwise. */
        STATUS_DIFFERS,
        /** The same, where it rests on somebody's word alone, or somebody denies it. */
        STATUS_CLAIMED_DIFFERS
    }

    /**
     * A piece of a cell.
     *
     * @param text what is read
     * @param iri the node, finding or page of the web that it leads to, or null
     */
    public record Part(String text, @Nullable String iri) {}

    public Cell {
        parts = List.copyOf(parts);
    }

    /** A text without a link; null and an empty one are an empty cell. */
    public static Cell of(@Nullable String text) {
        return of(text, Style.PLAIN);
    }

    /** A text without a link, to be read so. */
    public static Cell of(@Nullable String text, Style style) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(List.of(new Part(text, null)), style);
    }

    /** A number. */
    public static Cell of(long number) {
        return of(Long.toString(number), Style.NUMBER);
    }

    /** A text that leads to that node. */
    public static Cell link(@Nullable String text, @Nullable String iri) {
        return link(text, iri, Style.PLAIN);
    }

    /** A text that leads to that node, to be read so. */
    public static Cell link(@Nullable String text, @Nullable String iri, Style style) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(List.of(new Part(text, iri)), style);
    }

    /** Several actors or issues. */
    public static Cell names(List<Named> names) {
        return new Cell(
                names.stream().map(name -> new Part(name.label(), name.iri())).toList(), Style.PLAIN);
    }

    /** The same, to be read so. */
    public Cell as(Style other) {
        return new Cell(parts, other);
    }

    /** Whether it is a status. */
    public boolean isStatus() {
        return style.name().startsWith("STATUS");
    }

    /** Whether others say otherwise. */
    public boolean isDisputed() {
        return style.name().endsWith("DIFFERS");
    }

    /** Its classes in HTML; null where it needs none. */
    public @Nullable String classes() {
        return switch (style) {
            case PLAIN -> null;
            case STATUS -> "status is-" + text();
            case STATUS_CLAIMED -> "status is-claimed is-" + text();
            case STATUS_DIFFERS -> "status differs is-" + text();
            case STATUS_CLAIMED_DIFFERS -> "status differs is-claimed is-" + text();
            default -> style.name().toLowerCase(Locale.ROOT);
        };
    }

    /** As it stands in CSV, and as a reader sees it. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(", "));
    }
}
