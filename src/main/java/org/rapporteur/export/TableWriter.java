package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV of RFC 4180, in one of two styles.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =} for a formula, and what an article says must not become one:
 * such a cell gets an apostrophe before it. It also needs a byte order mark to read UTF-8. Neo4j needs neither, and no
 * line breaks within a cell.
 */
final class TableWriter {
    /** For whom a table is written. */
    enum Style {
        /** Spreadsheets. */
        SPREADSHEET,
        /** {@code neo4j-admin database import}. */
        NEO4J
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t]");

    private final CSVPrinter csv;
    private final Style style;

    /** Begins a table with the names of its columns. */
    TableWriter(Writer out, Style style, List<String> columns) throws IOException {
        this.style = style;
        if (style == Style.SPREADSHEET) {
            out.write(BYTE_ORDER_MARK);
        }
        this.csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        csv.printRecord(columns);
    }

    /** Writes a row, whose cells are those of the columns. */
    void row(List<String> cells) throws IOException {
        csv.printRecord(cells.stream().map(this::cell).toList());
    }

    private String cell(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ");
        return style == Style.SPREADSHEET && FORMULA.matcher(line).find() ? "'" + line : line;
    }
}
