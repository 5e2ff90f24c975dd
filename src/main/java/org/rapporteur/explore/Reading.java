package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.query.Deadline;
import org.rapporteur.query.QueryGuard;

/**
 * One look into the store through a lens: all queries of a page see one state of it, and end by one deadline.
 *
 * <p>Made by {@link Explorer#read}; of use only inside that call and by its thread.
 */
public final class Reading {
    private final Dataset dataset;
    private final Lens lens;
    private final Deadline deadline;
    private final Finder index;

    Reading(Dataset dataset, Lens lens, Deadline deadline, Finder index) {
        this.dataset = dataset;
        this.lens = lens;
        this.deadline = deadline;
        this.index = index;
    }

    /** Through what is looked. */
    public Lens lens() {
        return lens;
    }

    /** What is found by words. */
    public Finder index() {
        return index;
    }

    /** The same state of the store through another lens. */
    public Reading through(Lens other) {
        return new Reading(dataset, other, deadline, index);
    }

    /** The database itself, for what is read without a query. */
    DatasetGraph database() {
        return dataset.asDatasetGraph();
    }

    /** Whether the store knows that node across articles, or as a node of an article. */
    public boolean knows(String iri) {
        // Forms still lead to what was merged into another; only what there is now has a type.
        return database()
                .findNG(Node.ANY, NodeFactory.createURI(iri), RDF.Nodes.type, Node.ANY)
                .hasNext();
    }

    /** The rows of that page query about a node, which is bound to {@code ?node}. */
    List<Row> rows(String query, String node) {
        return rows(query, Map.of("node", NodeFactory.createURI(node)));
    }

    /** The first row of them, if there is one. */
    Optional<Row> first(String query, String node) {
        return rows(query, node).stream().findFirst();
    }

    /** The rows of that page query with those values of its variables. */
    List<Row> rows(String query, Map<String, Node> values) {
        deadline.check();
        Map<String, Node> all = new LinkedHashMap<>(lens.values());
        all.putAll(values);
        BindingBuilder binding = BindingFactory.builder();
        all.forEach((name, value) -> binding.add(Var.alloc(name), value));
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(database())
                .query(PageQuery.of(query, lens))
                .substitution(binding.build())
                .context(QueryGuard.context(dataset.getContext(), deadline))
                .build()) {
            RowSet results = execution.select();
            results.forEachRemaining(found -> rows.add(new Row(found)));
        }
        return rows;
    }
}
