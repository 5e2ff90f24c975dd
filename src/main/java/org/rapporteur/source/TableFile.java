package org.rapporteur.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that somebody edited in a spreadsheet.
 *
 * <pre>{@code
 * for (TableFile.Row row : TableFile.read(Path.of("review.csv"), Set.of("finding", "verdict"))) {
 *     row.cell("verdict");
 * }
 * }</pre>
 *
 * <p>What spreadsheets do to CSV is taken as it comes: a byte order mark, UTF-16, semicolons or tabs instead of commas,
 * a first line {@code sep=;}, columns in another order, more columns, empty rows, line breaks within quotation marks,
 * and the apostrophe before what would be a formula. Names of columns are told apart whatever their case.
 */
public final class TableFile {
    private static final String SEPARATORS = ",;\t";

    private TableFile() {}

    /**
     * A row that is not empty.
     *
     * @param line on which line of the file it begins, from 1
     * @param cells by the names of their columns in lower case
     */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** What stands in that column, without blanks around it; empty where there is nothing or no such column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The rows of the file.
     *
     * @param columns which it must have, in lower case
     * @throws RapporteurException {@code INPUT_MISSING}, {@code INPUT_UNREADABLE}, {@code INPUT_BINARY},
     *     {@code INPUT_ENCODING}, or {@code INPUT_MALFORMED} where a column is missing or a quotation is left open
     */
    public static List<Row> read(Path file, Set<String> columns) {
        String text = TextDecoder.decode(bytes(file), file.toString()).text();
        int skipped = 0;
        if (text.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        for (char separator : SEPARATORS.toCharArray()) {
            List<CSVRecord> records = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            parse(text, separator, file, records, lines);
            if (!records.isEmpty() && names(records.get(0)).containsAll(columns)) {
                return rows(records, lines, skipped);
            }
        }
        throw new RapporteurException(
                ErrorCode.INPUT_MALFORMED,
                file + " has no columns "
                        + String.join(" and ", columns.stream().sorted().toList())
                        + ". Its first line must name the columns.");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new RapporteurException(ErrorCode.INPUT_MISSING, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_UNREADABLE, "The file " + file + " cannot be read (" + e + ").", e);
        }
    }

    private static void parse(String text, char separator, Path file, List<CSVRecord> records, List<Long> lines) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            for (CSVRecord row : parser) {
                records.add(row);
                lines.add(line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            records.clear();
            if (separator == SEPARATORS.charAt(SEPARATORS.length() - 1)) {
                throw new RapporteurException(
                        ErrorCode.INPUT_MALFORMED, file + " is no table: " + e.getMessage() + ".", e);
            }
        }
    }

    private static List<String> names(CSVRecord header) {
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Row> rows(List<CSVRecord> records, List<Long> lines, int skipped) {
        List<String> names = names(records.get(0));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            CSVRecord row = records.get(i);
            for (int column = 0; column < Math.min(row.size(), names.size()); column++) {
                String cell = plain(row.get(column).strip());
                if (!cell.isEmpty()) {
                    cells.put(names.get(column), cell);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(lines.get(i) + skipped, cells));
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
