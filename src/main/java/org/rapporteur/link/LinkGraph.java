package org.rapporteur.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** One named graph of links, in a transaction that its caller holds. */
public final class LinkGraph {
    private final DatasetGraph database;
    private final Node name;

    /**
     * The graph of the links of one sort of nodes.
     *
     * @param sort the end of the graph's name, such as {@code actors}
     */
    public LinkGraph(DatasetGraph database, String sort) {
        this.database = database;
        this.name = Iris.links(sort);
    }

    /** The members of a block, in no order. */
    List<Node> members(String block) {
        return Iter.iter(database.find(name, Node.ANY, RAP.block, NodeFactory.createLiteralString(block)))
                .map(Quad::getSubject)
                .toList();
    }

    /** The blocks of a node: none where it is not linked yet. */
    List<String> blocks(Node node) {
        return objects(node, RAP.block).stream()
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /** What a node stands for; none where it is not linked yet. */
    public List<Node> identities(Node node) {
        return objects(node, RAP.identity);
    }

    void enter(Node node, String block) {
        database.add(name, node, RAP.block, NodeFactory.createLiteralString(block));
    }

    /**
     * Makes the statements about {@code subjects} those of {@code clusters}, touching only what differs.
     *
     * @return the nodes that stand for something else now
     */
    Set<Node> replace(Set<Node> subjects, Collection<Cluster> clusters, String block) {
        Set<Triple> old = new HashSet<>();
        subjects.forEach(subject -> old.addAll(about(subject)));
        Set<Triple> now = new HashSet<>();
        clusters.forEach(cluster -> state(cluster, block, now));
        Set<Node> changed = new HashSet<>();
        for (Triple triple : old) {
            if (!now.contains(triple)) {
                database.delete(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
                noteIdentity(triple, changed);
            }
        }
        for (Triple triple : now) {
            if (!old.contains(triple)) {
                database.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
                noteIdentity(triple, changed);
            }
        }
        return changed;
    }

    private static void noteIdentity(Triple triple, Set<Node> changed) {
        if (triple.getPredicate().equals(RAP.identity)) {
            changed.add(triple.getSubject());
        }
    }

    private static void state(Cluster cluster, String block, Set<Triple> triples) {
        triples.add(Triple.create(cluster.identity(), RDF.Nodes.type, RAP.Identity));
        triples.addAll(cluster.description());
        cluster.because().forEach((iri, because) -> {
            Node member = NodeFactory.createURI(iri);
            triples.add(Triple.create(member, RAP.identity, cluster.identity()));
            triples.add(Triple.create(member, RAP.because, NodeFactory.createLiteralString(because)));
            triples.add(Triple.create(member, RAP.block, NodeFactory.createLiteralString(block)));
        });
    }

    private List<Triple> about(Node subject) {
        return Iter.iter(database.find(name, subject, Node.ANY, Node.ANY))
                .map(Quad::asTriple)
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>();
        database.find(name, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }
}
