package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/**
 * Links the actors of articles: persons of one family name are compared with each other, organizations of one name or
 * with the same initials, and countries of one code. Groups stay with their article.
 */
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
            case COUNTRY -> true;
            case ORGANIZATION -> OrganizationName.isOne(names.label());
            case PERSON -> PersonName.of(names.label()).isFull();
            case GROUP -> false;
        };
        return new ActorProfile(
                type,
                names,
                countryCode(article, node),
                type == ActorType.PERSON ? offices(article, node) : new TreeSet<>(),
                named ? null : node.getURI());
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

    private static SortedSet<String> offices(Graph article, Node node) {
        SortedSet<String> offices = new TreeSet<>();
        for (Triple holds : article.find(Node.ANY, RAP.holder, node).toList()) {
            String office = text(article, holds.getSubject(), RAP.roleName);
            List<Triple> bodies =
                    article.find(holds.getSubject(), RAP.organization, Node.ANY).toList();
            if (office != null) {
                String body =
                        bodies.isEmpty() ? null : text(article, bodies.get(0).getObject(), RDFS.Nodes.label);
                offices.add((body == null ? office : office + "|" + body).toLowerCase(Locale.ROOT));
            }
        }
        return offices;
    }

    private static @Nullable String text(Graph article, Node subject, Node property) {
        List<Triple> texts = article.find(subject, property, Node.ANY).toList();
        return texts.isEmpty() ? null : texts.get(0).getObject().getLiteralLexicalForm();
    }

    @Override
    protected String block(ActorProfile profile) {
        String key = switch (profile.type()) {
            case PERSON -> PersonName.of(profile.names().label()).key();
            case ORGANIZATION ->
                profile.alone() != null
                        ? profile.alone()
                        : OrganizationName.of(profile.names().label()).key();
            case COUNTRY ->
                profile.countryCode() != null
                        ? profile.countryCode()
                        : profile.names().label();
            case GROUP -> Objects.requireNonNull(profile.alone());
        };
        return profile.type().name().toLowerCase(Locale.ROOT) + " " + key;
    }

    @Override
    protected Collection<Cluster<ActorProfile>> cluster(List<Form<ActorProfile>> forms) {
        ActorType type = forms.get(0).profile().type();
        List<ActorCluster> found = switch (type) {
            case PERSON -> PersonClusters.of(forms);
            case ORGANIZATION -> OrganizationClusters.of(forms);
            case COUNTRY -> List.of(all(forms, "the same country"));
            case GROUP -> List.of(ActorCluster.alone(forms.get(0), "a group of its article"));
        };
        Map<String, Long> names = found.stream()
                .filter(cluster -> cluster.name() != null)
                .collect(Collectors.groupingBy(ActorCluster::name, Collectors.counting()));
        Set<Node> taken = new HashSet<>();
        return found.stream()
                .map(cluster -> describe(cluster, identity(cluster, names, taken)))
                .toList();
    }

    private static ActorCluster all(List<Form<ActorProfile>> forms, String reason) {
        Map<Form<ActorProfile>, String> reasons = new LinkedHashMap<>();
        forms.forEach(form -> reasons.put(form, reason));
        return new ActorCluster(Labels.shortest(forms), Labels.fullestCommon(forms), reasons);
    }

    private static Cluster<ActorProfile> describe(ActorCluster cluster, Node identity) {
        Map<ActorProfile, String> because = new LinkedHashMap<>();
        cluster.reasons().forEach((form, reason) -> because.put(form.profile(), reason));
        ActorProfile first = because.keySet().iterator().next();
        // An actor that stands alone is described as its article does: a correction may make another one of it.
        String label = cluster.label() == null ? first.names().label() : cluster.label();
        List<Triple> description = new ArrayList<>();
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
                because.keySet().stream().map(ActorProfile::names).toList()));
        return new Cluster<>(identity, description, because);
    }

    /** Where two actors have one plain name, each is named by its label; of equal labels the second gets a number. */
    private static Node identity(ActorCluster cluster, Map<String, Long> names, Set<Node> taken) {
        ActorProfile first = cluster.reasons().keySet().iterator().next().profile();
        String name = cluster.name();
        String label = cluster.label();
        if (name == null || label == null) {
            return NodeFactory.createURI(Objects.requireNonNull(first.alone()));
        }
        if (first.countryCode() != null) {
            name = first.countryCode();
        } else if (names.getOrDefault(name, 1L) > 1) {
            name = label;
        }
        Node identity = Iris.actor(first.type(), name);
        for (int number = 2; !taken.add(identity); number++) {
            identity = Iris.actor(first.type(), name + " " + number);
        }
        return identity;
    }
}
