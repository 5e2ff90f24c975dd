package org.rapporteur.query;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/** A graph of which a reader is stopped at its deadline. */
public final class WatchedGraph extends GraphWrapper {
    private final Supplier<@Nullable Deadline> deadline;

    /** @param deadline asked at the begin of each search; null is without end */
    public WatchedGraph(Graph graph, Supplier<@Nullable Deadline> deadline) {
        super(graph);
        this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    private ExtendedIterator<Triple> watched(Iterator<Triple> triples) {
        Deadline current = deadline.get();
        ExtendedIterator<Triple> found = WrappedIterator.create(triples);
        return current == null
                ? found
                : found.filterKeep(triple -> {
                    current.check();
                    return true;
                });
    }
}
