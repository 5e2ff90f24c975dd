package org.rapporteur.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A table on the class path: a row a line, columns parted by tabs, several values of a column by {@code |}. A line that
 * begins with {@code #} is a comment.
 *
 * <pre>{@code
 * for (Table.Row row : Table.read("/org/rapporteur/lexicon/wikidata.tsv", "code", "item").rows()) {
 *     items.put(row.text("code"), row.text("item"));
 * }
 * }</pre>
 *
 * <p>A name that ends in {@code .gz} is unpacked. Immutable.
 *
 * @param resource where it stands on the class path
 * @param columns the names of its columns
 * @param rows in the order of the file
 */
public record Table(String resource, List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws LexiconException naming file and line, where the file is missing or a row has another number of columns
     */
    public static Table read(String resource, String... columns) {
        List<String> names = List.of(columns);
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                Row row = new Row(resource, number, names, cells);
                if (cells.size() != names.size()) {
                    throw row.unsound(String.join(", ", names) + ", parted by tabs", line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new LexiconException(resource + " cannot be read: " + e.getMessage(), e);
        }
        return new Table(resource, names, rows);
    }

    /** Opens a file of the class path; throws a {@link LexiconException} where it is missing. */
    public static InputStream open(String resource) throws IOException {
        InputStream in = Table.class.getResourceAsStream(resource);
        if (in == null) {
            throw new LexiconException(resource + " is not on the class path. Build the project anew (mvn package).");
        }
        return resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /**
     * One line of a table.
     *
     * @param resource the table's file
     * @param line its number in the file, from 1
     * @param columns the names of the columns
     * @param cells what stands in them
     */
    public record Row(String resource, int line, List<String> columns, List<String> cells) {
        /** What stands in a column, possibly nothing. */
        public String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(resource + " has no column " + column + ", only " + columns);
            }
            return cells.get(at);
        }

        /** The values of a column, none where it is empty. */
        public List<String> values(String column) {
            String cell = text(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        /**
         * What {@code reader} makes of a column.
         *
         * @param expected what should stand there, as the message says it: "a number"
         * @throws LexiconException naming file and line, where the reader refuses it
         */
        public <T> T value(String column, Function<String, T> reader, String expected) {
            String cell = text(column);
            try {
                return reader.apply(cell);
            } catch (IllegalArgumentException e) {
                throw unsound(expected + " as the " + column, cell);
            }
        }

        /** The error that this line is. */
        public LexiconException unsound(String expected, String found) {
            return new LexiconException(resource + ":" + line + ": expected " + expected + ", not '" + found + "'");
        }
    }
}
