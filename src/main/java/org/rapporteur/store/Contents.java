package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.map.Iris;
import org.rapporteur.map.RecordReader;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/** Reads what a store holds. Every method must run inside a transaction. */
final class Contents {
    private Contents() {}

    /** The named graphs that hold a version of the article: none or one in a sound store. */
    static Set<Node> versions(DatasetGraph database, Node article) {
        Set<Node> graphs = new LinkedHashSet<>();
        // Collected before anything is removed: TDB2 forbids changes while one of its iterators is open.
        instances(database, article, RAP.Article).forEachRemaining(quad -> graphs.add(quad.getGraph()));
        return graphs;
    }

    /** The named graphs of all articles, in the order of their names. */
    static List<Node> articles(DatasetGraph database) {
        return Iter.iter(instances(database, Node.ANY, RAP.Article)).map(Quad::getGraph).toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    static StoreStats stats(DatasetGraph database) {
        Map<ActorType, Long> actors = new EnumMap<>(ActorType.class);
        actors.put(ActorType.PERSON, identities(database, RAP.Person));
        actors.put(ActorType.ORGANIZATION, identities(database, RAP.Organization));
        actors.put(ActorType.COUNTRY, identities(database, RAP.Country));
        actors.put(ActorType.GROUP, identities(database, RAP.Group));
        return new StoreStats(
                distinct(database, RAP.Article),
                distinct(database, RAP.Meeting),
                distinct(database, RAP.Statement),
                distinct(database, RAP.Attitude),
                distinct(database, RAP.Dispute),
                identities(database, RAP.Issue),
                distinct(database, RAP.Role),
                actors,
                TDBInternal.getDatasetGraphTDB(database)
                                .getQuadTable()
                                .getNodeTupleTable()
                                .size()
                        - database.getGraph(Ontology.NAME).size());
    }

    static CheckReport check(DatasetGraph database, ShapeGate gate) {
        Map<Node, Node> articles = new HashMap<>();
        List<Refusal> problems = new ArrayList<>(Integrity.problems(database));
        if (!problems.isEmpty()) {
            return new CheckReport(0, 0, problems); // what such a store tells need not be held to any shape
        }
        int older = 0;
        List<Node> names = Iter.toList(database.listGraphNodes());
        for (Node name : names) {
            Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            database.getGraph(name).find().forEachRemaining(graph::add);
            List<String> wrong = new ArrayList<>(gate.violations(graph));
            if (Iris.isLinks(name) || name.equals(Ontology.NAME)) {
                report(name, wrong, problems);
                continue;
            }
            List<Node> described = graph.find(Node.ANY, RDF.Nodes.type, RAP.Article)
                    .mapWith(t -> t.getSubject())
                    .toList();
            if (described.size() != 1) {
                wrong.add("a named graph describes one article, this one " + described.size());
            }
            if (wrong.isEmpty() && described.size() == 1 && !isOfThisVersion(graph, name)) {
                older++;
            }
            for (Node article : described) {
                Node other = articles.putIfAbsent(article, name);
                if (other != null) {
                    wrong.add("the article stands in a second graph, " + other);
                }
            }
            report(name, wrong, problems);
        }
        problems.sort(Comparator.comparing(Refusal::articleId));
        return new CheckReport(articles.size(), older, problems);
    }

    /** The name of a graph is made from the article and from the version of what read it. */
    private static boolean isOfThisVersion(Graph graph, Node name) {
        return Iris.graph(new RecordReader(graph).record().article()).equals(name.getURI());
    }

    private static void report(Node name, List<String> wrong, List<Refusal> problems) {
        if (!wrong.isEmpty()) {
            problems.add(new Refusal(name.toString(), wrong));
        }
    }

    private static long distinct(DatasetGraph database, Node type) {
        return subjects(database, type).size();
    }

    /** What of that class there is across articles: two articles tell of one actor, and it counts once. */
    private static long identities(DatasetGraph database, Node type) {
        Set<Node> subjects = subjects(database, type);
        subjects.retainAll(subjects(database, RAP.Identity));
        return subjects.size();
    }

    private static Set<Node> subjects(DatasetGraph database, Node type) {
        Set<Node> subjects = new HashSet<>();
        instances(database, Node.ANY, type).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private static Iterator<Quad> instances(DatasetGraph database, Node subject, Node type) {
        return database.findNG(Node.ANY, subject, RDF.Nodes.type, type);
    }
}
