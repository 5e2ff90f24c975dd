package org.rapporteur.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A database of which nothing can be changed, and whose default graph is the union of its named graphs. */
final class ReadableUnion extends DatasetGraphWrapper {
    ReadableUnion(DatasetGraph database) {
        super(new DatasetGraphReadOnly(database));
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }
}
