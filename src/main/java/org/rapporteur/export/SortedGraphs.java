package org.rapporteur.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/**
 * Walks the named graphs of a store in an order that depends on nothing but the triples. The ontology is left out: it
 * is no data, and stands at its own IRI.
 */
final class SortedGraphs {
    private static final String ARTICLES = Iris.BASE + "article/";
    // An IRI by itself, without the brackets around it: "…#meeting-1" stands before "…#meeting-1-evidence-1".
    private static final Comparator<Node> BY_TEXT =
            Comparator.comparing(node -> node.isURI() ? node.getURI() : NodeFmtLib.strNT(node));
    private static final Comparator<Triple> IN_SUBJECT = Comparator.comparing(
                    (Triple triple) -> !triple.getPredicate().equals(RDF.Nodes.type))
            .thenComparing(Triple::getPredicate, BY_TEXT)
            .thenComparing(Triple::getObject, BY_TEXT);

    private final DatasetGraph database;

    SortedGraphs(DatasetGraph database) {
        this.database = database;
    }

    /** Every named graph under its name. */
    void eachGraph(SubjectWriter out) {
        for (Node name : names()) {
            graph(name, true, out);
        }
    }

    /** The graph of that article, if there is one. */
    boolean article(Node article, boolean named, SubjectWriter out) {
        Set<Node> versions = new TreeSet<>(BY_TEXT);
        database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article)
                .forEachRemaining(quad -> versions.add(quad.getGraph()));
        versions.forEach(name -> graph(name, named, out));
        return !versions.isEmpty();
    }

    /** The union of all named graphs, every triple once. */
    void union(SubjectWriter out) {
        Set<Node> shared = new TreeSet<>(BY_TEXT);
        database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, Node.ANY).forEachRemaining(quad -> {
            if (!quad.getSubject().toString().startsWith(ARTICLES)
                    && !quad.getGraph().equals(Ontology.NAME)) {
                shared.add(quad.getSubject());
            }
        });
        shared.forEach(subject -> write(subject, union(subject), out));
        for (Node name : names()) {
            for (Node subject : subjectsOf(name)) {
                // A graph that adds to another one's subject must not write that subject a second time.
                if (!shared.contains(subject) && name.equals(first(subject))) {
                    write(subject, union(subject), out);
                }
            }
        }
    }

    private void graph(Node name, boolean named, SubjectWriter out) {
        try {
            if (named) {
                out.beginGraph(name);
            }
            if (Iris.isLinks(name)) {
                subjectsOf(name).forEach(subject -> write(subject, triples(name, subject), out));
            } else {
                subjects(name).forEach((subject, triples) -> write(subject, triples, out));
            }
            if (named) {
                out.endGraph();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Node subject, List<Triple> triples, SubjectWriter out) {
        try {
            triples.sort(IN_SUBJECT);
            out.subject(subject, triples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Node> names() {
        Set<Node> names = new TreeSet<>(BY_TEXT);
        database.listGraphNodes().forEachRemaining(names::add);
        names.remove(Ontology.NAME);
        return List.copyOf(names);
    }

    private Set<Node> subjectsOf(Node name) {
        Set<Node> subjects = new TreeSet<>(BY_TEXT);
        database.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private List<Triple> triples(Node name, Node subject) {
        List<Triple> triples = new ArrayList<>();
        database.find(name, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private TreeMap<Node, List<Triple>> subjects(Node name) {
        TreeMap<Node, List<Triple>> subjects = new TreeMap<>(BY_TEXT);
        database.getGraph(name)
                .find()
                .forEachRemaining(triple -> subjects.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>())
                        .add(triple));
        return subjects;
    }

    private List<Triple> union(Node subject) {
        Set<Triple> triples = new LinkedHashSet<>();
        quads(subject).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return new ArrayList<>(triples);
    }

    private Node first(Node subject) {
        TreeSet<Node> graphs = new TreeSet<>(BY_TEXT);
        quads(subject).forEachRemaining(quad -> graphs.add(quad.getGraph()));
        return graphs.first();
    }

    private Iterator<Quad> quads(Node subject) {
        return database.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
    }
}
