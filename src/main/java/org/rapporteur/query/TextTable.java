package org.rapporteur.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as aligned text for people: a table, or where that would be too wide and values should be whole, a block
 * for each row. Reads all rows before it writes the first.
 */
final class TextTable {
    private static final int WIDEST = 60;
    private static final int WIDEST_LINE = 120;
    private static final int WIDEST_BLOCK = 100;
    private static final String GAP = "  ";

    private final PrefixMapping prefixes;

    TextTable(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    /** Writes the rows; with {@code whole} nothing is cut. */
    void write(ResultSet results, boolean whole, OutputStream out) {
        List<String> head = results.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        while (results.hasNext()) {
            QuerySolution solution = results.next();
            rows.add(head.stream()
                    .map(name -> TextWidth.cut(show(solution.get(name)), whole ? Integer.MAX_VALUE : WIDEST))
                    .toList());
        }
        int[] widths = head.stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        if (whole && IntStream.of(widths).map(width -> width + GAP.length()).sum() > WIDEST_LINE) {
            rows.forEach(row -> block(text, head, row));
        } else {
            table(text, head, rows, widths);
        }
        text.append(rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n");
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    /** A line for each value; what is empty or not so is left out. */
    private static void block(StringBuilder text, List<String> head, List<String> row) {
        int indent = head.stream().mapToInt(TextWidth::of).max().orElse(0) + GAP.length();
        for (int i = 0; i < head.size(); i++) {
            if (!row.get(i).isEmpty() && !row.get(i).equals("false")) {
                String name = head.get(i);
                text.append(name).append(" ".repeat(indent - TextWidth.of(name)));
                wrapped(text, row.get(i), indent);
            }
        }
        text.append('\n');
    }

    private static void wrapped(StringBuilder text, String value, int indent) {
        int column = indent;
        for (String word : value.split(" ")) {
            int width = TextWidth.of(word);
            if (column > indent && column + 1 + width > WIDEST_BLOCK) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (column > indent) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += width;
        }
        text.append('\n');
    }

    private static void table(StringBuilder text, List<String> head, List<List<String>> rows, int[] widths) {
        line(text, head, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
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
