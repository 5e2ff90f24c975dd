package org.rapporteur.query;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * The groups of one GROUP BY, which hold bounded memory: what GROUP_CONCAT strings together is counted over all groups,
 * and long texts that other expressions make are {@link HeldText}.
 */
final class BoundedGroups {
    // A text that grows is copied into one twice as long, and once more when it is done.
    private static final int BYTES_PER_CHAR = 8;

    private final HeldText texts;
    private long bytes;

    BoundedGroups(HeldText texts) {
        this.texts = texts;
    }

    VarExprList keys(OpGroup group) {
        VarExprList keys = new VarExprList();
        group.getGroupVars().forEachVarExpr((variable, expression) -> {
            if (expression == null) {
                keys.add(variable);
            } else {
                keys.add(variable, new Noted(expression, texts));
            }
        });
        return keys;
    }

    List<ExprAggregator> aggregators(OpGroup group) {
        return group.getAggregators().stream()
                .map(one -> new ExprAggregator(one.getVar(), bounded(one.getAggregator())))
                .toList();
    }

    private Aggregator bounded(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat concat) {
            return new Concat(concat, concat.getSeparator(), false);
        }
        if (aggregator instanceof AggGroupConcatDistinct concat) {
            return new Concat(concat, concat.getSeparator(), true);
        }
        ExprList expressions = aggregator.getExprList();
        // What a variable holds is noted where it is made.
        return expressions == null
                        || expressions.size() != 1
                        || expressions.get(0).isVariable()
                ? aggregator
                : aggregator.copy(new ExprList(new Noted(expressions.get(0), texts)));
    }

    private void charge(int chars) {
        bytes += (long) BYTES_PER_CHAR * chars;
        if (bytes > texts.mostBytes()) {
            texts.stop();
        }
    }

    /** GROUP_CONCAT as Jena does it, but counted. */
    private final class Concat extends AggGroupConcat {
        private final Aggregator original;
        private final String between;
        private final boolean distinct;

        Concat(Aggregator original, @Nullable String separator, boolean distinct) {
            super(original.getExprList().get(0), separator);
            this.original = original;
            this.between = Objects.requireNonNullElse(separator, " ");
            this.distinct = distinct;
        }

        @Override
        public Accumulator createAccumulator() {
            return new Concatenated(getExpr(), between, distinct);
        }

        @Override
        public Node getValueEmpty() {
            return original.getValueEmpty();
        }
    }

    private final class Concatenated extends AccumulatorExpr {
        private final String between;
        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        Concatenated(Expr expression, String between, boolean distinct) {
            super(expression, distinct);
            this.between = between;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            String next = value.asString();
            charge(next.length() + between.length());
            if (!first) {
                text.append(between);
            }
            text.append(next);
            first = false;
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // One that fails is counted, and the group has no text.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }

    /** An expression of which the texts are noted. */
    private static final class Noted extends ExprFunction1 {
        private final HeldText texts;

        Noted(Expr expression, HeldText texts) {
            super(expression, "noted");
            this.texts = texts;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            texts.note(value.asNode());
            return value;
        }

        @Override
        public Expr copy(Expr expression) {
            return new Noted(expression, texts);
        }
    }
}
