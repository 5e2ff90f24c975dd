package org.rapporteur.query;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
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
 */
record PreparedQuery(Query query, Binding values) {
    static PreparedQuery of(NamedQuery named, Map<String, String> values) {
        return new PreparedQuery(parse(named), bind(named, values));
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

    private static Binding bind(NamedQuery named, Map<String, String> values) {
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
        BindingBuilder binding = BindingFactory.builder();
        values.forEach((name, value) -> {
            QueryParameter parameter = named.parameter(name);
            if (parameter == null) {
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "The query " + named.name() + " has no parameter " + name + ". " + known(named));
            }
            binding.add(Var.alloc(parameter.variable()), term(parameter, value));
        });
        return binding.build();
    }

    private static Node term(QueryParameter parameter, String value) {
        return switch (parameter.type()) {
            case TEXT -> NodeFactory.createLiteralString(value);
            case NUMBER -> number(parameter, value);
            case IRI -> iri(parameter, value);
        };
    }

    private static Node number(QueryParameter parameter, String value) {
        try {
            return NodeFactory.createLiteralDT(new BigDecimal(value.strip()).toPlainString(), XSDDatatype.XSDdecimal);
        } catch (NumberFormatException e) {
            throw wrong(parameter, value, "a number", e);
        }
    }

    private static Node iri(QueryParameter parameter, String value) {
        try {
            return NodeFactory.createURI(IRIx.create(value).str());
        } catch (IRIException e) {
            throw wrong(parameter, value, "an IRI", e);
        }
    }

    private static RapporteurException wrong(QueryParameter parameter, String value, String what, Exception cause) {
        return new RapporteurException(
                ErrorCode.QUERY_PARAMETER,
                "The parameter " + parameter.name() + " must be " + what + ", such as " + parameter.example()
                        + ", not \"" + value + "\".",
                cause);
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
