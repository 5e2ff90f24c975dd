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
import org.rapporteur.resolve.ActorType;
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

    static StoreStats stats(DatasetGraph database) {
        Map<ActorType, Long> actors = new EnumMap<>(ActorType.class);
        actors.put(ActorType.PERSON, distinct(database, RAP.Person));
        actors.put(ActorType.ORGANIZATION, distinct(database, RAP.Organization));
        actors.put(ActorType.COUNTRY, distinct(database, RAP.Country));
        actors.put(ActorType.GROUP, distinct(database, RAP.Group));
        return new StoreStats(
                distinct(database, RAP.Article),
                distinct(database, RAP.Meeting),
                distinct(database, RAP.Statement),
                distinct(database, RAP.Attitude),
                distinct(database, RAP.Dispute),
                distinct(database, RAP.Issue),
                distinct(database, RAP.Role),
                actors,
                TDBInternal.getDatasetGraphTDB(database)
                        .getQuadTable()
                        .getNodeTupleTable()
                        .size());
    }

    static CheckReport check(DatasetGraph database, ShapeGate gate) {
        Map<Node, Node> graphOf = new HashMap<>();
        List<Refusal> problems = new ArrayList<>();
        List<Node> names = Iter.toList(database.listGraphNodes());
        for (Node name : names) {
            Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            database.getGraph(name).find().forEachRemaining(graph::add);
            List<String> wrong = new ArrayList<>(gate.violations(graph));
            List<Node> articles = graph.find(Node.ANY, RDF.Nodes.type, RAP.Article)
                    .mapWith(t -> t.getSubject())
                    .toList();
            if (articles.size() != 1) {
                wrong.add("a named graph describes one article, this one " + articles.size());
            }
            for (Node article : articles) {
                Node other = graphOf.putIfAbsent(article, name);
                if (other != null) {
                    wrong.add("the article stands in a second graph, " + other);
                }
            }
            if (!wrong.isEmpty()) {
                problems.add(new Refusal(name.toString(), wrong));
            }
        }
        problems.sort(Comparator.comparing(Refusal::articleId));
        return new CheckReport(names.size(), problems);
    }

    private static long distinct(DatasetGraph database, Node type) {
        Set<Node> subjects = new HashSet<>();
        instances(database, Node.ANY, type).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects.size();
    }

    private static Iterator<Quad> instances(DatasetGraph database, Node subject, Node type) {
        return database.findNG(Node.ANY, subject, RDF.Nodes.type, type);
    }
}
