package org.rapporteur.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries as TDB2 does, but lets property paths be stopped (Jena walks a path such as {@code (!<urn:x>)*} to its
 * end before it looks at any signal), and ends a query that would hold more than it may, in rows that it sorts or has
 * to know again, in long texts, in groups: before memory is full, for collecting that takes all cores.
 */
final class WatchedExecutor extends OpExecutorTDB2 {
    private final ExecutionContext context;
    private final Deadline deadline;
    private final long mostRows;
    private final HeldText texts;

    WatchedExecutor(ExecutionContext context, Deadline deadline, long mostRows, HeldText texts) {
        super(context);
        this.context = context;
        this.deadline = deadline;
        this.mostRows = mostRows;
        this.texts = texts;
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(new HeldRows(exec(order.getSubOp(), input)), order.getConditions(), context);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new HeldRows(super.execute(distinct, input));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        BoundedGroups groups = new BoundedGroups(texts);
        return new QueryIterGroup(
                exec(group.getSubOp(), input), groups.keys(group), groups.aggregators(group), context);
    }

    @Override
    protected QueryIterator execute(OpExtend extend, QueryIterator input) {
        return new NotedRows(super.execute(extend, input), extend.getVarExprList());
    }

    @Override
    protected QueryIterator execute(OpAssign assign, QueryIterator input) {
        return new NotedRows(super.execute(assign, input), assign.getVarExprList());
    }

    /** Rows with what expressions have made. */
    private final class NotedRows extends QueryIteratorWrapper {
        private final VarExprList made;

        NotedRows(QueryIterator input, VarExprList made) {
            super(input);
            this.made = made;
        }

        @Override
        protected Binding moveToNextBinding() {
            Binding row = super.moveToNextBinding();
            for (Var variable : made.getVars()) {
                texts.note(row.get(variable));
            }
            return row;
        }
    }

    /** Rows that are held until the query ends. */
    private final class HeldRows extends QueryIteratorWrapper {
        private long rows;

        HeldRows(QueryIterator input) {
            super(input);
        }

        @Override
        protected Binding moveToNextBinding() {
            if (++rows > mostRows) {
                deadline.stop(Deadline.Reason.MEMORY);
                deadline.check();
            }
            return super.moveToNextBinding();
        }
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(context.getActiveGraph(), () -> deadline);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(context, watched));
    }
}
