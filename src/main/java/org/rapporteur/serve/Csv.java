package org.rapporteur.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Cell;
import org.rapporteur.explore.ExplorerPage;
import org.rapporteur.explore.Table;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** A table of a page as CSV: its columns, and a last one with where each row leads. */
final class Csv {
    private Csv() {}

    /** @param name which table; null for the first */
    static byte[] of(ExplorerPage page, @Nullable String name, View view) throws IOException {
        Table table = table(page, name);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>(table.columns());
            head.add("link");
            printer.printRecord(head);
            for (List<Cell> row : table.rows()) {
                List<String> cells =
                        new ArrayList<>(row.stream().map(Cell::text).toList());
                cells.add(link(row, view));
                printer.printRecord(cells);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Table table(ExplorerPage page, @Nullable String name) {
        List<Table> tables = page.tables();
        return tables.stream()
                .filter(table -> name == null || table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        tables.isEmpty()
                                ? "This page has no table."
                                : "There is no table “" + name + "” here. There are: "
                                        + String.join(
                                                ", ",
                                                tables.stream().map(Table::name).toList())
                                        + "."));
    }

    /** The words first, for they are what a row rests on. */
    private static String link(List<Cell> row, View view) {
        Stream<Cell> words = row.stream().filter(cell -> cell.style() == Cell.Style.WORDS);
        return Stream.concat(words, row.stream())
                .flatMap(cell -> cell.parts().stream())
                .map(part -> view.link(part.iri()))
                .filter(link -> link != null)
                .findFirst()
                .orElse("");
    }
}
