package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.English;
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
    /** What is known of actors before any is linked: the parts of names, titles of Wikipedia, items of Wikidata. */
    public static final class Known {
        private final ActorNames names;
        private final WikipediaTitles wikipedia;
        private final Countries countries;

        private Known(ActorNames names, WikipediaTitles wikipedia, Countries countries) {
            this.names = names;
            this.wikipedia = wikipedia;
            this.countries = countries;
        }

        /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
        public static Known load(English english) {
            ActorNames names = ActorNames.load(english);
            return new Known(names, WikipediaTitles.load(names, english.offices()), english.countries());
        }
    }

    private final DatasetGraph database;
    private final Known known;

    public ActorLinking(DatasetGraph database, Known known) {
        super(database, new LinkGraph(database, "actors"), RAP.Actor, ActorProfile.class);
        this.database = database;
        this.known = known;
    }

    @Override
    protected ActorProfile read(Node articleGraph, Node node) {
        Graph article = database.getGraph(articleGraph);
        Names names = Names.read(article, node);
        ActorType type = ArticleActors.type(article, node);
        return new ActorProfile(
                type,
                names,
                ArticleActors.countryCode(article, node),
                type == ActorType.PERSON ? ArticleActors.offices(article, node) : new TreeSet<>(),
                known.names.isNamed(type, names.label()) ? null : node.getURI());
    }

    @Override
    protected boolean isOpen(List<ActorProfile> block) {
        return block.size() > 1
                && block.get(0).type() == ActorType.PERSON
                && PersonClusters.isUnsure(block, known.names);
    }

    @Override
    protected String block(ActorProfile profile) {
        String key = switch (profile.type()) {
            case PERSON ->
                profile.alone() != null && known.names.isOffice(profile.names().label())
                        ? profile.alone()
                        : known.names.person(profile.names().label()).key();
            case ORGANIZATION ->
                profile.alone() != null
                        ? profile.alone()
                        : known.names.organization(profile.names().label()).key();
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
            case PERSON -> PersonClusters.of(forms, known.names, this::sightings);
            case ORGANIZATION -> OrganizationClusters.of(forms, known.names);
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
                identity -> alike.isEmpty() || !isCalled(name, alike.get(0).type(), profilesOf(identity)));
        return called;
    }

    private boolean isCalled(String name, ActorType like, List<ActorProfile> profiles) {
        ActorType type = profiles.get(0).type();
        return (type == ActorType.PERSON) == (like == ActorType.PERSON)
                && (known.names.isNamed(type, name)
                        || profiles.stream()
                                .allMatch(profile -> profile.names().label().equals(name)));
    }

    private List<Sighting> sightings(Form<ActorProfile> form) {
        return nodesOf(form.profile()).stream()
                .map(node -> ArticleActors.sighting(database, node, known.names))
                .toList();
    }

    private static ActorCluster all(List<Form<ActorProfile>> forms, String reason) {
        Map<Form<ActorProfile>, String> reasons = new LinkedHashMap<>();
        forms.forEach(form -> reasons.put(form, reason));
        return new ActorCluster(Labels.shortest(forms), Labels.fullestCommon(forms), reasons);
    }

    private Cluster<ActorProfile> describe(ActorCluster cluster, Node identity) {
        Map<ActorProfile, String> because = new LinkedHashMap<>();
        cluster.reasons().forEach((form, reason) -> because.put(form.profile(), reason));
        ActorProfile first = because.keySet().iterator().next();
        // An actor that stands alone is described as its article does: a correction may make another one of it.
        String label = cluster.label() == null ? first.names().label() : cluster.label();
        List<Triple> description = new ArrayList<>();
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.actor(first.type())));
        description.add(Triple.create(identity, RDFS.Nodes.label, NodeFactory.createLiteralString(label)));
        if (first.countryCode() != null) {
            known.countries
                    .byCode(first.countryCode())
                    .map(Country::wikidata)
                    .ifPresent(item ->
                            description.add(Triple.create(identity, SchemaDO.sameAs.asNode(), Iris.wikidata(item))));
        }
        if (cluster.label() != null) {
            known.wikipedia
                    .title(first.type(), because.keySet())
                    .ifPresent(title ->
                            description.add(Triple.create(identity, SchemaDO.sameAs.asNode(), Iris.wikipedia(title))));
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
