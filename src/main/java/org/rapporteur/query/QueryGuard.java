package org.rapporteur.query;

import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * How any query runs, whoever wrote it: it can be stopped at any time, reads this store and nothing else, and no
 * expression of it takes more than bounded time and memory.
 *
 * <p>Offered are the functions of SPARQL 1.1, the casts, {@code fn:} and {@code math:} but for those that work without
 * bounds, and those of {@link SentenceFunctions}. Property functions and functions by the name of a class are off; so
 * is SERVICE. Regular expressions are {@link LinearRegex}es.
 */
public final class QueryGuard {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    // Those that call others by name, match by Java's regular expressions, or make huge numbers and texts.
    private static final Set<String> UNBOUNDED = Set.of(
            FN + "apply",
            FN + "error",
            FN + "matches",
            FN + "replace",
            FN + "concat",
            FN + "encode-for-uri",
            FN + "format-number",
            FN + "round",
            FN + "round-half-to-even",
            FN + "collation-key",
            MATH + "pow",
            MATH + "exp10");

    /** What a row to be sorted takes, with some variables. */
    public static final long ROW_BYTES = 1000;

    /** Whoever asks, texts and groups of one query take a quarter of the memory at most. */
    private static final long MOST_ROWS = Runtime.getRuntime().maxMemory() / (4 * ROW_BYTES);

    private static final FunctionRegistry OFFERED = offered();

    private QueryGuard() {}

    private static FunctionRegistry offered() {
        SentenceFunctions.register();
        FunctionRegistry all = FunctionRegistry.get();
        FunctionRegistry offered = new OnlyThese();
        all.keys().forEachRemaining(iri -> {
            boolean known = iri.startsWith(XSD)
                    || iri.startsWith(FN)
                    || iri.startsWith(MATH)
                    || iri.startsWith(SentenceFunctions.NS);
            FunctionFactory factory = all.get(iri);
            if (known && factory != null && !UNBOUNDED.contains(iri)) {
                offered.put(iri, factory);
            }
        });
        return offered;
    }

    /** Jena's own registry loads a class that a query names. */
    private static final class OnlyThese extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }

    /**
     * The settings with which a query runs until its deadline.
     *
     * @param settings those of the dataset, which stay as they are
     */
    public static Context context(Context settings, Deadline deadline) {
        return context(settings, deadline, Long.MAX_VALUE);
    }

    /**
     * As {@link #context(Context, Deadline)}, for a query that holds at most so many rows to sort or to compare them,
     * and in texts and groups as many bytes as such rows have.
     */
    public static Context context(Context settings, Deadline deadline, long mostRows) {
        Context context = ARQ.getContext().copy();
        context.putAll(settings);
        context.remove(ARQ.queryTimeout);
        context.set(ARQConstants.symCancelQuery, deadline.signal());
        context.set(ARQConstants.registryFunctions, OFFERED);
        context.set(ARQ.enablePropertyFunctions, false);
        context.set(Service.httpServiceAllowed, false);
        RewriteFactory rewrite =
                inner -> op -> Optimize.stdOptimizationFactory.create(inner).rewrite(guarded(op));
        context.set(ARQConstants.sysOptimizerFactory, rewrite);
        HeldText texts = new HeldText(deadline, Math.min(mostRows, MOST_ROWS) * ROW_BYTES);
        OpExecutorFactory executor = execution -> new WatchedExecutor(execution, deadline, mostRows, texts);
        QC.setFactory(context, executor);
        return context;
    }

    // Before Jena optimizes: it works out what is constant, with any regular expression in it.
    private static Op guarded(Op op) {
        return Transformer.transform(new WithoutService(), new GuardedExpressions(OFFERED), op);
    }

    /** Jena would run a SERVICE SILENT that is off, and complain once a row. */
    private static final class WithoutService extends TransformCopy {
        @Override
        public Op transform(OpService service, Op inner) {
            throw new QueryException("SERVICE is not offered: a query reads this store and nothing else");
        }
    }
}
