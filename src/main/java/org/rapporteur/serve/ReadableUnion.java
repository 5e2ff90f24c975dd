package org.rapporteur.serve;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.query.Deadline;
import org.rapporteur.query.WatchedGraph;

/**
 * A database of which nothing can be changed, whose default graph is the union of its named graphs, and whose readers
 * are stopped at their {@link Deadline}.
 */
final class ReadableUnion extends DatasetGraphWrapper {
    private final DatasetGraph database;

    ReadableUnion(DatasetGraph database) {
        super(null, database.getContext());
        this.database = database;
    }

    /** Made each time, for it keeps to the default graph that is there when it is made. */
    @Override
    protected DatasetGraph get() {
        return new DatasetGraphReadOnly(database);
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }

    @Override
    public Graph getUnionGraph() {
        return new WatchedGraph(super.getUnionGraph(), Deadline::current);
    }

    @Override
    public Graph getGraph(Node name) {
        return new WatchedGraph(super.getGraph(name), Deadline::current);
    }

    @Override
    public Iterator<Quad> find() {
        return watched(super.find());
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return watched(super.find(graph, subject, predicate, object));
    }

    private static Iterator<Quad> watched(Iterator<Quad> quads) {
        Deadline deadline = Deadline.current();
        return deadline == null
                ? quads
                : Iter.map(quads, quad -> {
                    deadline.check();
                    return quad;
                });
    }
}
