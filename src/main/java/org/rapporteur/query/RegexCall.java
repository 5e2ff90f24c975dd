package org.rapporteur.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX or REPLACE of a query, done by {@link LinearRegex}. */
final class RegexCall extends ExprFunctionN {
    private final boolean replaces;
    private @Nullable Compiled last;

    private record Compiled(String pattern, String flags, LinearRegex regex) {}

    /** @throws ExprEvalException if the pattern is written out and is not one */
    RegexCall(boolean replaces, ExprList arguments) {
        super(replaces ? "replace" : "regex", arguments);
        this.replaces = replaces;
        int flags = replaces ? 3 : 2;
        boolean fixed = arguments.get(1).isConstant()
                && (arguments.size() <= flags || arguments.get(flags).isConstant());
        if (fixed) {
            String given = arguments.size() > flags ? text(arguments.get(flags).getConstant()) : "";
            last = compiled(text(arguments.get(1).getConstant()), given);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        // A sort compares by such calls, and Jena looks at no signal while it sorts.
        Deadline.checkCurrent();
        Node subject = NodeValueOps.checkAndGetStringLiteral(getFunctionSymbol().getSymbol(), values.get(0));
        String text = subject.getLiteralLexicalForm();
        LinearRegex regex = regex(text(values.get(1)), flags(values));
        if (!replaces) {
            return NodeValue.booleanReturn(regex.finds(text));
        }
        String replaced = regex.replace(text, text(values.get(2)));
        if (replaced.equals(text)) {
            return values.get(0);
        }
        String language = subject.getLiteralLanguage();
        return language.isEmpty()
                ? NodeValue.makeString(replaced)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, language));
    }

    private String flags(List<NodeValue> values) {
        int place = replaces ? 3 : 2;
        return values.size() > place ? text(values.get(place)) : "";
    }

    private LinearRegex regex(String pattern, String flags) {
        Compiled known = last;
        if (known == null || !known.pattern().equals(pattern) || !known.flags().equals(flags)) {
            known = compiled(pattern, flags);
            last = known;
        }
        return known.regex();
    }

    private static Compiled compiled(String pattern, String flags) {
        return new Compiled(pattern, flags, LinearRegex.of(pattern, flags));
    }

    private static String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("regex", value).getLiteralLexicalForm();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new RegexCall(replaces, arguments);
    }
}
