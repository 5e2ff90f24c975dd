package org.rapporteur.source.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.LimitedStream;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.TextDecoder;

/**
 * Comma-, semicolon- or tab-separated values with a row of column names, one article a row, of any number of rows.
 *
 * <p>Which delimiter and encoding they have is told from their beginning; line ends may stand in quotes.
 */
public final class SeparatedValues implements InputFormat {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST_COLUMN_NAME = 40;

    private final ReadLimits limits;
    private final ArticleCheck check;
    private final FieldMap map;

    /** @param map which column holds what, or {@link FieldMap#NONE} to tell it from their names */
    public SeparatedValues(ReadLimits limits, ArticleCheck check, FieldMap map) {
        this.limits = limits;
        this.check = check;
        this.map = map;
    }

    @Override
    public String title() {
        return "a table";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv");
    }

    /** Three lines or more with the same number of the same delimiter, the first of them names. */
    @Override
    public boolean beginsLike(byte[] head) {
        List<String> lines = Bytes.ascii(head).lines().toList();
        if (lines.size() < 3) {
            return false;
        }
        char delimiter = delimiter(lines.get(0));
        int columns = columns(lines.get(0), delimiter);
        return columns >= 3
                && columns(lines.get(1), delimiter) == columns
                && lines.get(0).chars().noneMatch(c -> ".!?<".indexOf(c) >= 0)
                && List.of(lines.get(0).split(String.valueOf(delimiter == '|' ? "\\|" : delimiter))).stream()
                        .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_COLUMN_NAME);
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        input.stream().mark(LOOK_AHEAD);
        byte[] head = input.stream().readNBytes(LOOK_AHEAD);
        input.stream().reset();
        Charset charset = TextDecoder.charset(head, input.where());
        LimitedStream bytes = new LimitedStream(input.stream(), limits.wholeBytes());
        return new Rows(input, bytes, new BufferedReader(new InputStreamReader(bytes, charset)));
    }

    private static char delimiter(String line) {
        char best = ',';
        for (int at = 0; at < DELIMITERS.length(); at++) {
            char candidate = DELIMITERS.charAt(at);
            if (columns(line, candidate) > columns(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int columns(String line, char delimiter) {
        boolean quoted = false;
        int columns = 1;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            columns += c == delimiter && !quoted ? 1 : 0;
        }
        return columns;
    }

    private final class Rows implements ItemSource {
        private final Input input;
        private final LimitedStream bytes;
        private final CSVParser parser;
        private final Iterator<CSVRecord> rows;
        private final List<String> names;
        private final FieldMap columns;
        private boolean any;

        Rows(Input input, LimitedStream bytes, BufferedReader reader) throws IOException {
            this.input = input;
            this.bytes = bytes;
            String firstLine = firstLine(reader);
            this.parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter(firstLine))
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                    .setAllowMissingColumnNames(true)
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get()
                    .parse(reader);
            this.names = parser.getHeaderNames();
            this.columns = map.isEmpty() ? known() : asked();
            this.rows = parser.iterator();
        }

        /** The first line, which stays to be read; a byte order mark does not. */
        private String firstLine(Reader reader) throws IOException {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(LOOK_AHEAD);
            char[] chars = new char[LOOK_AHEAD / 4];
            int length = Math.max(0, reader.read(chars));
            reader.reset();
            return new String(chars, 0, length).lines().findFirst().orElse("");
        }

        private FieldMap known() {
            Optional<Layout> layout = Layout.of(name -> column(name) != null);
            if (layout.isEmpty()) {
                throw new RapporteurException(ErrorCode.INPUT_LAYOUT, input.where() + " " + Layout.unknown(named()));
            }
            if (layout.get().lacksText()) {
                throw new RapporteurException(
                        ErrorCode.ARTICLE_CUT,
                        input.where() + " " + layout.get().lacking());
            }
            return layout.get().map();
        }

        private FieldMap asked() {
            for (String name : map.columns().values()) {
                if (column(name) == null) {
                    throw new RapporteurException(
                            ErrorCode.INPUT_LAYOUT,
                            input.where() + " has no column “" + name + "”. It "
                                    + Layout.unknown(named())
                                            .replaceFirst("^has no.*?text\\. Its columns", "has these columns"));
                }
            }
            return map;
        }

        private List<String> named() {
            return names.stream().filter(name -> !name.isBlank()).toList();
        }

        /** The number of the column, by its name in any case. */
        private @Nullable Integer column(String name) {
            String plain = name.equals("source.name") ? "source" : name;
            for (int at = 0; at < names.size(); at++) {
                if (names.get(at).strip().equalsIgnoreCase(plain)) {
                    return at;
                }
            }
            return null;
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            bytes.renew();
            long line = parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    any = true;
                    String place = input.where() + ":" + line;
                    return MappedRecord.read(columns, name -> cell(row, name), check, place, input.name() + ":" + line);
                }
                bytes.renew();
                line = parser.getCurrentLineNumber() + 1;
            }
            if (!any) {
                any = true;
                throw new RapporteurException(
                        ErrorCode.INPUT_EMPTY, input.where() + " has no rows below its column names.");
            }
            return null;
        }

        private List<String> cell(CSVRecord row, String name) {
            Integer at = column(name);
            List<String> cells = new ArrayList<>();
            if (at != null && at < row.size()) {
                cells.add(row.get(at));
            }
            return cells;
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
