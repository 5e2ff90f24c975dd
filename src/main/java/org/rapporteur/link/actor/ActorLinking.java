package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Described;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** Links actors of one country code, one organization's name or one person's full name; nobody else. */
public final class ActorLinking extends BlockLinking<ActorLinking.Profile> {
    private final DatasetGraph database;

    public ActorLinking(DatasetGraph database) {
        super(database, new LinkGraph(database, "actors"), RAP.Actor);
        this.database = database;
    }

    record Profile(
            Described names, ActorType type, @Nullable Node identity) {}

    @Override
    protected Profile read(Node articleGraph, Node node) {
        Graph article = database.getGraph(articleGraph);
        Described names = Described.read(article, node);
        ActorType type = article.contains(node, RDF.Nodes.type, RAP.Person)
                ? ActorType.PERSON
                : article.contains(node, RDF.Nodes.type, RAP.Organization)
                        ? ActorType.ORGANIZATION
                        : article.contains(node, RDF.Nodes.type, RAP.Country) ? ActorType.COUNTRY : ActorType.GROUP;
        return new Profile(names, type, identity(article, names, type));
    }

    private static @Nullable Node identity(Graph article, Described names, ActorType type) {
        return switch (type) {
            case COUNTRY -> {
                var codes =
                        article.find(names.node(), RAP.countryCode, Node.ANY).toList();
                yield Iris.actor(
                        type,
                        codes.isEmpty()
                                ? names.label()
                                : codes.get(0).getObject().getLiteralLexicalForm());
            }
            case ORGANIZATION -> Iris.actor(type, names.label());
            case PERSON -> names.label().strip().contains(" ") ? Iris.actor(type, names.label()) : null;
            case GROUP -> null;
        };
    }

    @Override
    protected String block(Profile profile) {
        Node identity = profile.identity() == null ? profile.names().node() : profile.identity();
        return identity.getURI();
    }

    @Override
    protected Collection<Cluster> cluster(List<Profile> profiles) {
        List<Cluster> clusters = new ArrayList<>();
        Map<Node, List<Profile>> named = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            if (profile.identity() == null) {
                clusters.add(Cluster.alone(profile.names().node(), "no full name"));
            } else {
                named.computeIfAbsent(profile.identity(), key -> new ArrayList<>())
                        .add(profile);
            }
        }
        named.forEach((identity, members) -> clusters.add(cluster(identity, members)));
        return clusters;
    }

    private static Cluster cluster(Node identity, List<Profile> members) {
        ActorType type = members.get(0).type();
        List<Described> names = members.stream().map(Profile::names).toList();
        String label = Described.commonLabel(names);
        List<Triple> description = new ArrayList<>();
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.actor(type)));
        description.add(Triple.create(identity, RDFS.Nodes.label, NodeFactory.createLiteralString(label)));
        description.addAll(Described.aliases(identity, label, names));
        TreeMap<String, String> because = new TreeMap<>();
        names.forEach(one -> because.put(one.node().getURI(), "the same name"));
        return new Cluster(identity, description, because);
    }
}
