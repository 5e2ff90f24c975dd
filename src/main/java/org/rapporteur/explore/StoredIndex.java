package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.SearchIndex.Kind;
import org.rapporteur.store.NewsStore;

/** Makes the index of a store when it is first asked for, and anew when the store has changed. */
final class StoredIndex {
    private final NewsStore store;
    private @Nullable SearchIndex index;
    private long version;

    StoredIndex(NewsStore store) {
        this.store = store;
    }

    /** The index of that state of the store, inside a transaction of the caller. */
    synchronized SearchIndex of(Dataset dataset) {
        long now = store.changes();
        if (index == null || version != now) {
            index = build(dataset.asDatasetGraph());
            version = now;
        }
        return index;
    }

    private static SearchIndex build(DatasetGraph database) {
        Map<String, Integer> weights = new HashMap<>();
        for (Row row : rows(database, "index-weights")) {
            weights.put(row.needed("node"), row.number("weight"));
        }
        MemoryIndex.Builder builder = new MemoryIndex.Builder();
        Map<String, List<Row>> named = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Row row : rows(database, "index-names")) {
            named.computeIfAbsent(row.needed("node"), node -> {
                        order.add(node);
                        return new ArrayList<>();
                    })
                    .add(row);
        }
        for (String node : order) {
            List<Row> rows = named.get(node);
            if (rows != null) {
                Row row = rows.get(0);
                List<String> others = rows.stream()
                        .map(each -> each.text("alias"))
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList();
                Kind kind = Kind.valueOf(row.local("class").toUpperCase(Locale.ROOT));
                builder.add(node, kind, row.needed("label"), row.get("note"), weights.getOrDefault(node, 0), others);
            }
        }
        for (Row row : rows(database, "index-said")) {
            builder.add(row.needed("node"), Kind.SAID, row.needed("label"), note(row), 1, List.of());
        }
        for (Row row : rows(database, "index-articles")) {
            String id = row.needed("id");
            String headline = row.text("headline");
            builder.add(
                    row.needed("node"),
                    Kind.ARTICLE,
                    headline.isEmpty() ? id : headline,
                    note(row),
                    1,
                    List.of(id, row.text("body")));
        }
        return builder.build();
    }

    private static @Nullable String note(Row row) {
        StringBuilder note = new StringBuilder();
        for (String part : List.of("speaker", "publisher", "published")) {
            String text = row.text(part);
            if (!text.isEmpty()) {
                note.append(note.isEmpty() ? "" : ", ").append(text);
            }
        }
        return note.isEmpty() ? null : note.toString();
    }

    private static Iterable<Row> rows(DatasetGraph database, String query) {
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(database)
                .query(PageQuery.of(query, Lens.NONE))
                .build()) {
            execution.select().forEachRemaining(found -> rows.add(new Row(found)));
        }
        return rows;
    }
}
