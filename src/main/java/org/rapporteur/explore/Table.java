package org.rapporteur.explore;

import java.util.List;

/**
 * A list of a page, the same on paper, in HTML and in CSV.
 *
 * @param name by which it is asked for, as in {@code as=csv&table=said}
 * @param caption what the rows are
 * @param columns the headings
 * @param rows the cells, as many as there are columns
 * @param total how many rows there are; more than {@code rows} where only the first are shown
 */
public record Table(String name, String caption, List<String> columns, List<List<Cell>> rows, long total) {
    /** How many rows a page shows of a list. */
    public static final int SHOWN = 25;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table that shows all of its rows. */
    public Table(String name, String caption, List<String> columns, List<List<Cell>> rows) {
        this(name, caption, columns, rows, rows.size());
    }

    /** Whether rows are left out. */
    public boolean isCut() {
        return total > rows.size();
    }
}
