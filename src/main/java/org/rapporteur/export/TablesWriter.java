package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rapporteur.export.GraphTables.Edge;
import org.rapporteur.export.GraphTables.Vertex;
import org.rapporteur.export.TableWriter.Style;

/** Writes the table of nodes or that of edges, with the columns that its reader asks for. */
final class TablesWriter {
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "label",
            "date",
            "status",
            "text",
            "place",
            "country",
            "confidence",
            "article",
            "url",
            "publisher");

    private final GraphTables tables;
    private final UnaryOperator<String> base;
    private final Writer out;

    /** @param base what becomes of each IRI of the data */
    TablesWriter(GraphTables tables, UnaryOperator<String> base, Writer out) {
        this.tables = tables;
        this.base = base;
        this.out = out;
    }

    /** {@code id,kind,label,…}, or for Neo4j {@code id:ID,label,…,:LABEL}. */
    void nodes(Style style) throws IOException {
        TableWriter table = new TableWriter(out, style, style == Style.NEO4J ? ofNeo4j() : COLUMNS);
        tables.nodes(vertex -> table.row(style == Style.NEO4J ? ofNeo4j(vertex) : based(vertex.cells())));
    }

    /** {@code from,type,to,detail}, or for Neo4j {@code :START_ID,:TYPE,:END_ID,detail}. */
    void edges(Style style) throws IOException {
        TableWriter table = new TableWriter(
                out,
                style,
                style == Style.NEO4J
                        ? List.of(":START_ID", ":TYPE", ":END_ID", "detail")
                        : List.of("from", "type", "to", "detail"));
        tables.edges(edge -> table.row(cells(edge)));
    }

    private List<String> cells(Edge edge) {
        return List.of(base.apply(edge.from()), edge.type(), base.apply(edge.to()), edge.detail());
    }

    private List<String> based(List<String> cells) {
        List<String> based = new ArrayList<>(cells);
        based.set(0, base.apply(cells.get(0)));
        return based;
    }

    private static List<String> ofNeo4j() {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.set(0, "id:ID");
        columns.set(columns.indexOf("confidence"), "confidence:double");
        columns.remove("kind");
        columns.add(":LABEL");
        return columns;
    }

    private List<String> ofNeo4j(Vertex vertex) {
        List<String> cells = based(vertex.cells());
        cells.remove(COLUMNS.indexOf("kind"));
        cells.add(vertex.kind());
        return cells;
    }
}
