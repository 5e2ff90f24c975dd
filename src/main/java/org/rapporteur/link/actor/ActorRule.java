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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkageRule;
import org.rapporteur.link.Names;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * How the actors of articles are linked: persons of one family name are compared with each other, organizations of one
 * name or with the same initials, and countries of one code. Groups stay with their article.
 */
public final class ActorRule implements LinkageRule<ActorProfile> {
    private final ActorNames names;
    private final WikipediaTitles wikipedia;
    private final Countries countries;

    private ActorRule(ActorNames names, WikipediaTitles wikipedia, Countries countries) {
        this.names = names;
        this.wikipedia = wikipedia;
        this.countries = countries;
    }

    /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
    public static ActorRule load(English english) {
        ActorNames names = ActorNames.load(english);
        return new ActorRule(names, WikipediaTitles.load(names, english.offices()), english.countries());
    }

    @Override
    public String sort() {
        return "actors";
    }

    @Override
    public Node type() {
        return RAP.Actor;
    }

    @Override
    public Class<ActorProfile> profileType() {
        return ActorProfile.class;
    }

    @Override
    public ActorProfile read(Graph article, Node node) {
        Names written = Names.read(article, node);
        ActorType type = ArticleActors.type(article, node);
        return new ActorProfile(
                type,
                written,
                ArticleActors.countryCode(article, node),
                type == ActorType.PERSON ? ArticleActors.offices(article, node) : new TreeSet<>(),
                names.isNamed(type, written.label()) ? null : node.getURI());
    }

    @Override
    public boolean isOpen(List<ActorProfile> block) {
        return block.size() > 1 && block.get(0).type() == ActorType.PERSON && PersonClusters.isUnsure(block, names);
    }

    @Override
    public String block(ActorProfile profile) {
        String key = switch (profile.type()) {
            case PERSON ->
                profile.alone() != null && names.isOffice(profile.names().label())
                        ? profile.alone()
                        : names.person(profile.names().label()).key();
            case ORGANIZATION ->
                profile.alone() != null
                        ? profile.alone()
                        : names.organization(profile.names().label()).key();
            case COUNTRY ->
                profile.countryCode() != null
                        ? profile.countryCode()
                        : profile.names().label();
            case GROUP -> Objects.requireNonNull(profile.alone());
        };
        return profile.type().name().toLowerCase(Locale.ROOT) + " " + key;
    }

    @Override
    public Collection<Cluster<ActorProfile>> cluster(
            List<Form<ActorProfile>> forms, Function<ActorProfile, List<Sighting>> sightings) {
        return cluster(forms, new SightedCompany(sightings));
    }

    /** The same, where what articles say besides is asked otherwise. */
    Collection<Cluster<ActorProfile>> cluster(List<Form<ActorProfile>> forms, Company company) {
        ActorType type = forms.get(0).profile().type();
        List<ActorCluster> found = switch (type) {
            case PERSON -> PersonClusters.of(forms, names, company);
            case ORGANIZATION -> OrganizationClusters.of(forms, names);
            case COUNTRY -> List.of(all(forms, "the same country"));
            case GROUP -> List.of(ActorCluster.alone(forms.get(0), "a group of its article"));
        };
        Map<String, Long> bearers = found.stream()
                .filter(cluster -> cluster.name() != null)
                .collect(Collectors.groupingBy(ActorCluster::name, Collectors.counting()));
        Set<Node> taken = new HashSet<>();
        return found.stream()
                .map(cluster -> describe(cluster, identity(cluster, bearers, taken)))
                .toList();
    }

    @Override
    public @Nullable Sighting sighting(Graph article, Node node) {
        return ArticleActors.type(article, node) == ActorType.PERSON
                ? ArticleActors.sighting(article, node, names)
                : null;
    }

    /** Whether a name that people gave means an actor of these profiles where one of the type {@code like} is meant. */
    boolean isCalled(String name, ActorType like, List<ActorProfile> profiles) {
        ActorType type = profiles.get(0).type();
        return (type == ActorType.PERSON) == (like == ActorType.PERSON)
                && (names.isNamed(type, name)
                        || profiles.stream()
                                .allMatch(profile -> profile.names().label().equals(name)));
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
            countries
                    .byCode(first.countryCode())
                    .map(Country::wikidata)
                    .ifPresent(item ->
                            description.add(Triple.create(identity, SchemaDO.sameAs.asNode(), Iris.wikidata(item))));
        }
        if (cluster.label() != null) {
            wikipedia
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
    private static Node identity(ActorCluster cluster, Map<String, Long> bearers, Set<Node> taken) {
        ActorProfile first = cluster.reasons().keySet().iterator().next().profile();
        String name = cluster.name();
        String label = cluster.label();
        if (name == null || label == null) {
            return NodeFactory.createURI(Objects.requireNonNull(first.alone()));
        }
        if (first.countryCode() != null) {
            name = first.countryCode();
        } else if (bearers.getOrDefault(name, 1L) > 1) {
            name = label;
        }
        Node identity = Iris.actor(first.type(), name);
        for (int number = 2; !taken.add(identity); number++) {
            identity = Iris.actor(first.type(), name + " " + number);
        }
        return identity;
    }
}
