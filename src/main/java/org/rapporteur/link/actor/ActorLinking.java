package org.rapporteur.link.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Links the actors of the articles of a store, as {@link ActorRule} says. */
public final class ActorLinking extends BlockLinking<ActorProfile> {
    private final DatasetGraph database;
    private final ActorRule rule;

    public ActorLinking(DatasetGraph database, ActorRule rule) {
        super(database, rule);
        this.database = database;
        this.rule = rule;
    }

    /** A name that identifies nobody takes only what has no other: “Lee”, but not the Bo Lee whom it is short for. */
    @Override
    protected Set<Node> called(String name, Node like) {
        Set<Node> called = new TreeSet<>(Comparator.comparing(Node::getURI));
        Iter.iter(database.findNG(Node.ANY, Node.ANY, RDFS.Nodes.label, NodeFactory.createLiteralString(name)))
                .map(quad -> found(quad.getSubject()))
                .filter(Objects::nonNull)
                .forEachRemaining(called::add);
        List<ActorProfile> alike = called.isEmpty() ? List.of() : profilesOf(like);
        called.removeIf(
                identity -> alike.isEmpty() || !rule.isCalled(name, alike.get(0).type(), profilesOf(identity)));
        return called;
    }

    @Override
    protected List<Sighting> sightings(ActorProfile profile) {
        return nodesOf(profile).stream().map(this::sighting).toList();
    }

    private Sighting sighting(Node person) {
        Node graph = Iter.iter(database.find(Node.ANY, person, RDF.Nodes.type, RAP.Actor))
                .map(Quad::getGraph)
                .filter(name -> !Iris.isLinks(name))
                .next();
        return Objects.requireNonNull(rule.sighting(database.getGraph(graph), person), "a person of no article");
    }
}
