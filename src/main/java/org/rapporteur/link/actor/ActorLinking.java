package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.gazetteer.Countries;
import org.rapporteur.extract.gazetteer.Country;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.link.Names;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** Links actors of one country code, one organization's name or one person's full name; nobody else. */
public final class ActorLinking extends BlockLinking<ActorProfile> {
    private static final Countries COUNTRIES = Countries.load();

    private final DatasetGraph database;

    public ActorLinking(DatasetGraph database) {
        super(database, new LinkGraph(database, "actors"), RAP.Actor, ActorProfile.class);
        this.database = database;
    }

    @Override
    protected ActorProfile read(Node articleGraph, Node node) {
        Graph article = database.getGraph(articleGraph);
        Names names = Names.read(article, node);
        ActorType type = type(article, node);
        boolean named = switch (type) {
            case COUNTRY, ORGANIZATION -> true;
            case PERSON -> names.label().strip().contains(" ");
            case GROUP -> false;
        };
        return new ActorProfile(type, names, countryCode(article, node), named ? null : node.getURI());
    }

    private static ActorType type(Graph article, Node node) {
        for (ActorType type : ActorType.values()) {
            if (article.contains(node, RDF.Nodes.type, RAP.actor(type))) {
                return type;
            }
        }
        throw new IllegalStateException(node + " is an actor of no type");
    }

    private static @Nullable String countryCode(Graph article, Node node) {
        List<Triple> codes = article.find(node, RAP.countryCode, Node.ANY).toList();
        return codes.isEmpty() ? null : codes.get(0).getObject().getLiteralLexicalForm();
    }

    @Override
    protected String block(ActorProfile profile) {
        return identity(profile).getURI();
    }

    private static Node identity(ActorProfile profile) {
        if (profile.alone() != null) {
            return NodeFactory.createURI(profile.alone());
        }
        return Iris.actor(
                profile.type(), profile.countryCode() == null ? profile.names().label() : profile.countryCode());
    }

    @Override
    protected Collection<Cluster<ActorProfile>> cluster(List<Form<ActorProfile>> forms) {
        Map<Node, List<Form<ActorProfile>>> byIdentity = new LinkedHashMap<>();
        forms.forEach(form -> byIdentity
                .computeIfAbsent(identity(form.profile()), key -> new ArrayList<>())
                .add(form));
        List<Cluster<ActorProfile>> clusters = new ArrayList<>();
        byIdentity.forEach((identity, members) -> clusters.add(cluster(identity, members)));
        return clusters;
    }

    private static Cluster<ActorProfile> cluster(Node identity, List<Form<ActorProfile>> members) {
        ActorProfile first = members.get(0).profile();
        if (first.alone() != null) {
            return new Cluster<>(identity, List.of(), Map.of(first, "no name that identifies beyond its article"));
        }
        List<Triple> description = new ArrayList<>();
        String label = Names.commonLabel(members, ActorProfile::names);
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.actor(first.type())));
        description.add(Triple.create(identity, RDFS.Nodes.label, NodeFactory.createLiteralString(label)));
        if (first.countryCode() != null) {
            COUNTRIES
                    .byCode(first.countryCode())
                    .map(Country::wikidata)
                    .ifPresent(item ->
                            description.add(Triple.create(identity, SchemaDO.sameAs.asNode(), Iris.wikidata(item))));
        }
        description.addAll(Names.aliases(
                identity,
                label,
                members.stream().map(form -> form.profile().names()).toList()));
        Map<ActorProfile, String> because = new LinkedHashMap<>();
        members.forEach(form -> because.put(form.profile(), "the same name"));
        return new Cluster<>(identity, description, because);
    }
}
