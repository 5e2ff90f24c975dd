package org.rapporteur.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.update.UpdateFactory;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * A query that is parsed, and what is bound in it before it runs. A value is never pasted into the text: it becomes a
 * term, so that no value can be read as SPARQL.
 *
 * @param query what runs
 * @param values what is bound in it
 * @param remarks what the user should know of the values
 */
record PreparedQuery(Query query, Binding values, List<String> remarks) {
    static PreparedQuery of(NamedQuery named, Map<String, String> values, ParameterValue.Reader reader) {
        Query query = parse(named);
        requireAll(named, values);
        BindingBuilder binding = BindingFactory.builder();
        Map<Var, List<Node>> nodes = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        values.forEach((name, text) -> {
            QueryParameter parameter = parameter(named, name);
            ParameterValue value = reader.read(parameter, text);
            if (value.term() != null) {
                binding.add(Var.alloc(parameter.variable()), value.term());
            }
            String said = parameter.variableOfSaid();
            if (said != null) {
                nodes.put(Var.alloc(said), value.said());
            }
            // Words that name nothing stand for no node, and not for any.
            if (said != null || !value.nodes().isEmpty()) {
                nodes.put(Var.alloc(parameter.variableOfNamed()), value.nodes());
            }
            if (value.remark() != null) {
                remarks.add(value.remark());
            }
        });
        Binding terms = binding.build();
        Query narrowed = Narrowing.of(named, query, terms, nodes);
        return new PreparedQuery(ActivitySummary.in(narrowed, terms, reader::summaries), terms, remarks);
    }

    static Query parse(NamedQuery named) {
        try {
            return QueryFactory.create(named.sparql());
        } catch (QueryParseException e) {
            if (isUpdate(named.sparql())) {
                throw new RapporteurException(
                        ErrorCode.QUERY_UPDATE,
                        "The query " + named.name() + " would change the graph. Articles enter and leave a store with "
                                + "the commands build and remove; a query only reads.",
                        e);
            }
            throw new RapporteurException(
                    ErrorCode.QUERY_SYNTAX,
                    "The query " + named.name() + " is not SPARQL at line " + e.getLine() + ", column " + e.getColumn()
                            + ": " + firstLines(e),
                    e);
        } catch (QueryException e) {
            throw new RapporteurException(
                    ErrorCode.QUERY_SYNTAX, "The query " + named.name() + " is not SPARQL: " + firstLines(e), e);
        }
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    private static QueryParameter parameter(NamedQuery named, String name) {
        QueryParameter parameter = named.parameter(name);
        if (parameter == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The query " + named.name() + " has no parameter " + name + ". " + known(named));
        }
        return parameter;
    }

    private static void requireAll(NamedQuery named, Map<String, String> values) {
        for (QueryParameter parameter : named.parameters()) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "The query " + named.name() + " needs the parameter " + parameter.name() + ": "
                                + parameter.description()
                                + (parameter.example().isEmpty() ? "" : ", e.g. \"" + parameter.example() + "\"")
                                + ".");
            }
        }
    }

    private static String known(NamedQuery named) {
        if (named.parameters().isEmpty()) {
            return "It has none.";
        }
        return named.parameters().stream()
                .map(QueryParameter::name)
                .collect(Collectors.joining(", ", "Its parameters are: ", "."));
    }

    // Jena appends every token that it would have accepted, which is of no help from the third line on.
    private static String firstLines(QueryException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(2)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
