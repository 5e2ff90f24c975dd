package org.rapporteur.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;

/** Writes rows as aligned text for people. Reads all rows before it writes the first. */
final class TextTable {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final PrefixMapping prefixes;

    TextTable(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    void write(ResultSet results, OutputStream out) {
        List<String> head = results.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        while (results.hasNext()) {
            QuerySolution solution = results.next();
            rows.add(head.stream()
                    .map(name -> TextWidth.cut(show(solution.get(name)), WIDEST))
                    .toList());
        }
        int[] widths = head.stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, head, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
        text.append(rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n");
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(widths[i] - TextWidth.of(cells.get(i))))
                    .append(GAP);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private String show(@Nullable RDFNode node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm();
        }
        return node.isURIResource() ? prefixes.shortForm(node.asResource().getURI()) : node.toString();
    }
}
