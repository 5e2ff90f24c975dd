package org.rapporteur.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.Ontology;

/**
 * Keeps the ontology in a named graph of the store, so that a query can ask for superclasses and for the labels of
 * concepts.
 */
final class OntologyGraph {
    private @Nullable Graph terms;

    /** Makes that graph the ontology of this program, touching what differs. In a write transaction of the caller. */
    void write(DatasetGraph database) {
        if (terms == null) {
            terms = Ontology.terms();
        }
        write(terms, database);
    }

    private static void write(Graph terms, DatasetGraph database) {
        List<Quad> stored = Iter.toList(database.find(Ontology.NAME, Node.ANY, Node.ANY, Node.ANY));
        stored.stream().filter(quad -> !terms.contains(quad.asTriple())).forEach(database::delete);
        for (Triple triple : terms.find().toList()) {
            Quad quad = Quad.create(Ontology.NAME, triple);
            if (!database.contains(quad)) {
                database.add(quad);
            }
        }
    }
}
