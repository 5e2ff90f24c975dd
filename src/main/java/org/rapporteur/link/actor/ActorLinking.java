package org.rapporteur.link.actor;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.Collection;
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
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Block;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.LinkMemory;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Links the actors of the articles of a store, as {@link ActorRule} says. */
public final class ActorLinking extends BlockLinking<ActorProfile> {
    private final DatasetGraph database;
    private final ActorRule rule;
    private final Cache<Node, Sighting> sightings;

    public ActorLinking(DatasetGraph database, ActorRule rule, LinkMemory memory) {
        super(database, rule, memory);
        this.database = database;
        this.rule = rule;
        this.sightings = memory.sightings();
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
    protected void left(Node node) {
        sightings.invalidate(node);
    }

    @Override
    protected Collection<Cluster<ActorProfile>> clusters(Block<ActorProfile> block) {
        StoredCompany company = block.kept() instanceof StoredCompany known ? known : new StoredCompany();
        block.keep(company);
        company.begin(block.profiles(), new StoredCompany.Articles() {
            @Override
            public List<Node> nodesOf(ActorProfile profile) {
                return ActorLinking.this.nodesOf(profile);
            }

            @Override
            public @Nullable LocalDate day(Node person) {
                return ActorLinking.this.day(person);
            }

            @Override
            public Sighting sighting(Node person) {
                return sightings.get(person, ActorLinking.this::read);
            }
        });
        return rule.cluster(block.forms(), company);
    }

    private @Nullable LocalDate day(Node person) {
        Node article = NodeFactory.createURI(Iris.articleOf(person));
        return Iter.iter(database.findNG(Node.ANY, article, SchemaDO.datePublished.asNode(), Node.ANY))
                .map(quad -> LocalDate.parse(quad.getObject().getLiteralLexicalForm()))
                .toList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Sighting read(Node person) {
        Node graph = Iter.iter(database.find(Node.ANY, person, RDF.Nodes.type, RAP.Actor))
                .map(Quad::getGraph)
                .filter(name -> !Iris.isLinks(name))
                .next();
        return Objects.requireNonNull(rule.sighting(database.getGraph(graph), person), "a person of no article");
    }
}
