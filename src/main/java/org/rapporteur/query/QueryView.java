package org.rapporteur.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ResultSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.NearNames;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What people see of a query's answer unless they ask for more: without positions and IRIs, and what belongs to one
 * finding in one row.
 *
 * @param row the variable of which each value is one row, or null where the rows stay as they are
 * @param columns what is shown, in order; none where the file says nothing, and all variables are shown
 */
public record QueryView(@Nullable String row, List<Column> columns) {
    /** Shows the answer as it is. */
    static final QueryView WHOLE = new QueryView(null, List.of());

    private static final String ALL = "all";

    /**
     * A column as people see it.
     *
     * @param heading what stands above it
     * @param variable what stands in it
     */
    public record Column(String heading, String variable) {}

    public QueryView {
        columns = List.copyOf(columns);
    }

    /** Whether the file says what to show. */
    boolean isGiven() {
        return !columns.isEmpty();
    }

    /**
     * The view with only those columns.
     *
     * @param wanted headings or variables in the order in which to show them, or {@code all} for the answer as it is
     * @param query which query it is, for messages
     * @param variables the variables of the query
     * @throws RapporteurException {@code QUERY_PARAMETER} for a column that there is not
     */
    QueryView with(List<String> wanted, String query, List<String> variables) {
        if (wanted.equals(List.of(ALL))) {
            return WHOLE;
        }
        Map<String, Column> known = new LinkedHashMap<>();
        columns.forEach(column -> known.put(column.heading(), column));
        variables.forEach(variable -> known.putIfAbsent(variable, new Column(variable, variable)));
        return new QueryView(
                row, wanted.stream().map(name -> column(name, query, known)).toList());
    }

    private static Column column(String name, String query, Map<String, Column> known) {
        Column column = known.get(name);
        if (column == null) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            known.keySet().forEach(each -> names.put(each, List.of(each)));
            String help = NearNames.question(NearNames.of(name, names));
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The query " + query + " has no column " + name + ". "
                            + (help.isEmpty() ? "Its columns are: " + String.join(", ", known.keySet()) + "." : help));
        }
        return column;
    }

    /** The rows as they are shown; reads all of them where it joins any. */
    ResultSet of(ResultSet results) {
        return isGiven() ? new ShownRows(this).of(results) : results;
    }
}
