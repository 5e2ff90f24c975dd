package org.rapporteur.source.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Field;

/**
 * Which column of a table, or key of JSON, holds which part of an article.
 *
 * <pre>{@code
 * FieldMap.parse("text=content,title=headline,publisher=source.name");
 * FieldMap.parse("newsapi");      // a layout by its name
 * }</pre>
 *
 * @param columns the column of each part; a dot leads into an object of JSON
 */
public record FieldMap(Map<Field, String> columns) {
    /** Nothing is said: layouts are told by their columns. */
    public static final FieldMap NONE = new FieldMap(Map.of());

    private static final String FIELDS =
            Stream.of(Field.values()).map(Field::word).collect(Collectors.joining(", "));

    public FieldMap {
        columns = Map.copyOf(columns);
    }

    /**
     * What stands behind {@code --map}.
     *
     * @throws IllegalArgumentException whose message says what is wrong and what can be said
     */
    public static FieldMap parse(String text) {
        Optional<Layout> known = Layout.named(text.strip());
        if (known.isPresent()) {
            return known.get().map();
        }
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("“" + pair + "” is neither PART=COLUMN nor a known layout ("
                        + Layout.names() + "). The parts are " + FIELDS + ".");
            }
            columns.put(
                    field(pair.substring(0, equals).strip()),
                    pair.substring(equals + 1).strip());
        }
        if (!columns.containsKey(Field.TEXT)) {
            throw new IllegalArgumentException("it does not say which column holds the text: text=COLUMN");
        }
        return new FieldMap(columns);
    }

    private static Field field(String word) {
        try {
            return Field.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no part “" + word + "” of an article; there are " + FIELDS, e);
        }
    }

    /** Whether the user said nothing. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The column of the text; null only where nothing is said. */
    public @Nullable String textColumn() {
        return columns.get(Field.TEXT);
    }

    /**
     * The parts that a record has.
     *
     * @param values the values of a column: none, one, or for authors several
     */
    public ArticleDraft draft(Function<String, List<String>> values) {
        ArticleDraft draft = new ArticleDraft();
        columns.forEach((field, column) -> {
            for (String value : values.apply(column)) {
                draft.set(field, value);
                if (field != Field.AUTHOR) {
                    break;
                }
            }
        });
        return draft;
    }
}
