package org.rapporteur.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A function of SPARQL whose result can be several times as large as what it is given, so that a row of them fills any
 * memory: forty times {@code CONCAT(?x, ?x)}, forty squares of a number. Beyond a size it is an error of the
 * expression.
 */
final class BoundedCall extends ExprFunctionN {
    /** The longest text that an expression makes, in chars. */
    static final int MOST_CHARS = 10_000_000;

    private static final int MOST_BITS = 8_192;

    private final Function<List<NodeValue>, NodeValue> function;

    BoundedCall(String name, ExprList arguments, Function<List<NodeValue>, NodeValue> function) {
        super(name, arguments);
        this.function = function;
    }

    static void requireShort(long chars) {
        if (chars > MOST_CHARS) {
            throw new ExprEvalException("a text of more than " + MOST_CHARS + " characters");
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Deadline.checkCurrent();
        long chars = 0;
        for (NodeValue value : values) {
            chars += value.isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
            if (bits(value) > MOST_BITS) {
                throw new ExprEvalException("a number of more than " + MOST_BITS + " bits");
            }
        }
        requireShort(chars);
        return function.apply(values);
    }

    private static long bits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength();
        }
        if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            return (long) decimal.unscaledValue().bitLength() + Math.abs((long) decimal.scale());
        }
        return 0;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedCall(getFunctionSymbol().getSymbol(), arguments, function);
    }
}
