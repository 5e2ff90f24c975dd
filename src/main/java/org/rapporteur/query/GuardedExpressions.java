package org.rapporteur.query;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionRegistry;

/** Puts a call that ends in bounded time and memory in the place of each that may not. */
final class GuardedExpressions extends ExprTransformCopy {
    private final FunctionRegistry offered;

    GuardedExpressions(FunctionRegistry offered) {
        this.offered = offered;
    }

    @Override
    public Expr transform(ExprFunction1 call, Expr argument) {
        return call instanceof E_StrEncodeForURI
                ? bounded(call, List.of(argument), values -> call.eval(values.get(0)))
                : super.transform(call, argument);
    }

    @Override
    public Expr transform(ExprFunction2 call, Expr first, Expr second) {
        return call instanceof E_Multiply
                ? bounded(call, List.of(first, second), values -> call.eval(values.get(0), values.get(1)))
                : super.transform(call, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN call, ExprList arguments) {
        if (call instanceof E_Regex || call instanceof E_StrReplace) {
            try {
                return new RegexCall(call instanceof E_StrReplace, arguments);
            } catch (ExprEvalException e) {
                throw new QueryException(e.getMessage());
            }
        }
        if (call instanceof E_StrConcat) {
            return bounded(call, arguments.getList(), call::eval);
        }
        if (call instanceof E_Call) {
            throw new QueryException("CALL is not offered: it would run any function by its name");
        }
        if (call instanceof E_Function function && !offered.isRegistered(function.getFunctionIRI())) {
            throw new QueryException("there is no function <" + function.getFunctionIRI() + ">");
        }
        return super.transform(call, arguments);
    }

    private static Expr bounded(Expr call, List<Expr> arguments, Function<List<NodeValue>, NodeValue> function) {
        return new BoundedCall(call.getFunction().getFunctionName(null), new ExprList(arguments), function);
    }
}
