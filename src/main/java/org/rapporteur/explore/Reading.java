package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.query.Deadline;
import org.rapporteur.query.QueryGuard;
import org.rapporteur.vocab.RAP;

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
    private final Told told;
    private final Map<String, String> labels;

    Reading(Dataset dataset, Lens lens, Deadline deadline, Finder index, Tellings tellings) {
        this(dataset, lens, deadline, index, new Told(tellings, lens), new HashMap<>());
    }

    private Reading(
            Dataset dataset, Lens lens, Deadline deadline, Finder index, Told told, Map<String, String> labels) {
        this.dataset = dataset;
        this.lens = lens;
        this.deadline = deadline;
        this.index = index;
        this.told = told;
        this.labels = labels;
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
        return new Reading(dataset, other, deadline, index, told.through(other), labels);
    }

    /** What articles tell that the lens lets pass, in short. */
    Told told() {
        deadline.check();
        return told;
    }

    /** What that node is called; its IRI where it has no label. */
    String label(String iri) {
        return labels.computeIfAbsent(iri, key -> text(key, RDFS.Nodes.label));
    }

    /** That node with what it is called. */
    Named named(String iri) {
        return new Named(iri, label(iri));
    }

    /** The words of a statement. */
    String words(String statement) {
        return text(statement, RAP.text);
    }

    private String text(String iri, Node property) {
        deadline.check();
        Iterator<Quad> found = database().findNG(Node.ANY, NodeFactory.createURI(iri), property, Node.ANY);
        return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : iri;
    }

    /** What that actor is, in a word: {@code person}. */
    String type(String actor) {
        return Stream.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group)
                .filter(type -> isA(actor, type))
                .findFirst()
                .map(type -> type.getLocalName().toLowerCase(Locale.ROOT))
                .orElse("actor");
    }

    private boolean isA(String iri, Node type) {
        deadline.check();
        return database()
                .findNG(Node.ANY, NodeFactory.createURI(iri), RDF.Nodes.type, type)
                .hasNext();
    }

    /** Whether the lens lets that actor stand in lists. */
    boolean lists(String actor) {
        return !lens.named() || !isA(actor, RAP.Group);
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

    /** The same about several nodes, by the node: one query where each page would ask as many as it has rows. */
    Map<String, List<Row>> rowsByNode(String query, List<String> nodes) {
        return rowsBy("node", nodes, query, Map.of());
    }

    /** The rows of that page query with those values of its variables, by the nodes of another of them. */
    Map<String, List<Row>> rowsBy(String variable, List<String> nodes, String query, Map<String, Node> values) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        Var node = Var.alloc(variable);
        Query each = PageQuery.of(query, lens).cloneQuery();
        ElementData asked = new ElementData();
        asked.add(node);
        nodes.forEach(iri -> asked.add(BindingFactory.binding(node, NodeFactory.createURI(iri))));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(asked);
        ((ElementGroup) each.getQueryPattern()).getElements().forEach(pattern::addElement);
        each.setQueryPattern(pattern);
        if (!each.getProjectVars().contains(node)) {
            each.addResultVar(node);
        }
        return Rows.by(variable, rows(each, with(values)));
    }

    /** The first row of them, if there is one. */
    Optional<Row> first(String query, String node) {
        return rows(query, node).stream().findFirst();
    }

    /** The rows of that page query with those values of its variables. */
    List<Row> rows(String query, Map<String, Node> values) {
        return rows(PageQuery.of(query, lens), with(values));
    }

    private Map<String, Node> with(Map<String, Node> values) {
        Map<String, Node> all = new LinkedHashMap<>(lens.values());
        all.putAll(values);
        return all;
    }

    private List<Row> rows(Query query, Map<String, Node> values) {
        deadline.check();
        BindingBuilder binding = BindingFactory.builder();
        values.forEach((name, value) -> binding.add(Var.alloc(name), value));
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(database())
                .query(query)
                .substitution(binding.build())
                .context(QueryGuard.context(dataset.getContext(), deadline))
                .build()) {
            RowSet results = execution.select();
            results.forEachRemaining(found -> rows.add(new Row(found)));
        }
        return rows;
    }
}
