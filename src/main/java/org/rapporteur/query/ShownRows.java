package org.rapporteur.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Puts rows together that belong to one finding, and leaves out columns that are not shown. */
final class ShownRows {
    private static final String BETWEEN = ", ";

    private final QueryView view;

    ShownRows(QueryView view) {
        this.view = view;
    }

    ResultSet of(ResultSet results) {
        List<Var> heads = view.columns().stream()
                .map(column -> Var.alloc(column.heading()))
                .toList();
        return ResultSet.adapt(RowSetStream.create(
                heads, groups(RowSet.adapt(results)).stream().map(this::row).iterator()));
    }

    /** In the order of the first row of each. */
    private Collection<List<Binding>> groups(RowSet rows) {
        Map<Object, List<Binding>> groups = new LinkedHashMap<>();
        rows.forEachRemaining(row -> {
            Node key = view.row() == null ? null : row.get(Var.alloc(view.row()));
            groups.computeIfAbsent(key == null ? row : key, same -> new ArrayList<>())
                    .add(row);
        });
        return groups.values();
    }

    private Binding row(List<Binding> rows) {
        BindingBuilder row = Binding.builder();
        for (QueryView.Column column : view.columns()) {
            Var variable = Var.alloc(column.variable());
            List<Node> values = rows.stream()
                    .filter(each -> each.contains(variable))
                    .map(each -> each.get(variable))
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                row.add(Var.alloc(column.heading()), values.size() == 1 ? values.get(0) : joined(values));
            }
        }
        return row.build();
    }

    private static Node joined(List<Node> values) {
        return NodeFactory.createLiteralString(values.stream()
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .collect(Collectors.joining(BETWEEN)));
    }
}
