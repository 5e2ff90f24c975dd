package org.rapporteur.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * What a transaction changes: of articles the graphs, of what links them the nodes.
 *
 * <p>A node that was written as it was before may be among them.
 */
public final class Changes {
    private final Set<Node> articleGraphs = new HashSet<>();
    private final Set<Node> linked = new HashSet<>();
    private final Map<Node, Long> mentions = new HashMap<>();
    private boolean everything;

    Changes() {}

    /** Whether all links were forgotten at once, and the other methods do not tell what changed. */
    public boolean everything() {
        return everything;
    }

    /** The named graphs of articles that were written or removed. */
    public Set<Node> articleGraphs() {
        return Collections.unmodifiableSet(articleGraphs);
    }

    /** The subjects and the objects of what is stated otherwise in the graphs of links. */
    public Set<Node> linked() {
        return Collections.unmodifiableSet(linked);
    }

    /** How many more nodes of articles stand for each identity than before; of those not named none. */
    public Map<Node, Long> mentions() {
        return Collections.unmodifiableMap(mentions);
    }

    private void count(DatasetGraph database, Quad quad, long more) {
        boolean isMention = quad.getPredicate().equals(RAP.identity)
                && Iris.isLinks(quad.getGraph())
                && !Iris.isLinks(quad.getSubject());
        if (isMention && database.contains(quad) == more < 0) {
            mentions.merge(quad.getObject(), more, Long::sum);
        }
    }

    private void note(Node graph, Node subject, Node object) {
        if (!graph.isURI()) {
            return;
        }
        if (!Iris.isLinks(graph)) {
            articleGraphs.add(graph);
            return;
        }
        if (!subject.isConcrete() || !object.isConcrete()) {
            everything = true;
            return;
        }
        linked.add(subject);
        if (object.isURI()) {
            linked.add(object);
        }
    }

    /** The database, which notes what is changed in it. */
    DatasetGraph watch(DatasetGraph database) {
        return new DatasetGraphWrapper(database) {
            @Override
            public void add(Quad quad) {
                add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }

            @Override
            public void add(Node graph, Node subject, Node predicate, Node object) {
                note(graph, subject, object);
                count(getR(), Quad.create(graph, subject, predicate, object), 1);
                super.add(graph, subject, predicate, object);
            }

            @Override
            public void delete(Quad quad) {
                delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }

            @Override
            public void delete(Node graph, Node subject, Node predicate, Node object) {
                note(graph, subject, object);
                count(getR(), Quad.create(graph, subject, predicate, object), -1);
                super.delete(graph, subject, predicate, object);
            }

            @Override
            public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
                // Noted one by one: what is forgotten of one node is no reason to begin anew.
                Iter.toList(getR().find(graph, subject, predicate, object)).forEach(quad -> {
                    note(quad.getGraph(), quad.getSubject(), quad.getObject());
                    count(getR(), quad, -1);
                });
                super.deleteAny(graph, subject, predicate, object);
            }

            @Override
            public void removeGraph(Node graph) {
                note(graph, Node.ANY, Node.ANY);
                super.removeGraph(graph);
            }
        };
    }
}
