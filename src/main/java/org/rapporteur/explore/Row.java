package org.rapporteur.explore;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** One row of an answer: literals as their text, IRIs whole. */
final class Row {
    private final Binding binding;

    Row(Binding binding) {
        this.binding = binding;
    }

    /** The node of that variable, or null where it is unbound. */
    @Nullable
    Node node(String variable) {
        return binding.get(Var.alloc(variable));
    }

    /** The value of that variable as text, or null where it is unbound. */
    @Nullable
    String get(String variable) {
        Node node = node(variable);
        if (node == null) {
            return null;
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The same, empty where it is unbound. */
    String text(String variable) {
        String value = get(variable);
        return value == null ? "" : value;
    }

    /** The value of a variable that the query always binds. */
    String needed(String variable) {
        String value = get(variable);
        if (value == null) {
            throw new IllegalStateException("unbound: " + variable + " in " + binding);
        }
        return value;
    }

    /** What stands after the last # or / of an IRI: {@code happened}; empty where the variable is unbound. */
    String local(String variable) {
        return Rows.local(text(variable));
    }

    /** The whole number of that variable, 0 where it is unbound. */
    int number(String variable) {
        String value = get(variable);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** The number of that variable, 0 where it is unbound. */
    double decimal(String variable) {
        String value = get(variable);
        return value == null ? 0 : Double.parseDouble(value);
    }

    /** Whether that variable is bound to true. */
    boolean is(String variable) {
        return "true".equals(get(variable));
    }
}
