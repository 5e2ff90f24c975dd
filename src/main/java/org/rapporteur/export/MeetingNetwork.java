package org.rapporteur.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * Who met whom as a network: a node for each actor across articles, an edge for each two that met or were to meet.
 *
 * <pre>{@code
 * MeetingNetwork network = MeetingNetwork.of(database, null);
 * }</pre>
 *
 * <p>In memory while it is written; it grows with the actors and pairs of actors and not with the articles' text.
 *
 * @param vertices in the order of their IRIs
 * @param edges in the order of the IRIs of their ends
 */
record MeetingNetwork(List<Vertex> vertices, List<Edge> edges) {

    /**
     * An actor.
     *
     * @param iri the node for all articles
     * @param label the fullest common name
     * @param type {@code person}, {@code organization}, {@code country} or {@code group}
     */
    record Vertex(String iri, String label, String type) {}

    /**
     * What two actors have in common.
     *
     * @param one the IRI of the first in the alphabet
     * @param other the IRI of the second
     * @param statuses of each status on how many occasions it is the latest
     * @param first the earliest date, as exact as it is known, or null
     * @param last the latest date, or null
     * @param articles the identifiers of the articles that tell of it
     * @param claimants whose claims those occasions are of which no article tells on its own, by name
     * @param claims on how many occasions that is so
     * @param contested on how many occasions one account denies what another tells
     */
    record Edge(
            String one,
            String other,
            SortedMap<String, Integer> statuses,
            @Nullable String first,
            @Nullable String last,
            Collection<String> articles,
            Collection<String> claimants,
            int claims,
            int contested) {
        /** Whether nothing but claims speaks for it: no article tells of one of its occasions on its own. */
        boolean isClaim() {
            return claims == weight();
        }

        /** On how many occasions. */
        int weight() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** All that is gathered of one pair. */
    private static final class Pair {
        private final Map<Node, String> statusOfOccasion = new TreeMap<>(Comparator.comparing(Node::getURI));
        private final TreeSet<String> dates = new TreeSet<>();
        private final TreeSet<String> articles = new TreeSet<>();
        private final Map<Node, Accounts> accounts = new HashMap<>();
    }

    /** How one occasion is told. */
    private static final class Accounts {
        private final TreeSet<String> claimants = new TreeSet<>();
        private boolean reported;
        private boolean told;
        private boolean denied;
    }

    /** Gathers the network of one named graph of an article, or with null that of all. */
    static MeetingNetwork of(DatasetGraph database, @Nullable Node articleGraph) {
        return new Gatherer(database, articleGraph != null).gather(articleGraph == null ? Node.ANY : articleGraph);
    }

    /** The same under other IRIs; the order stays. */
    MeetingNetwork rebased(UnaryOperator<String> base) {
        return new MeetingNetwork(
                vertices.stream()
                        .map(vertex -> new Vertex(base.apply(vertex.iri()), vertex.label(), vertex.type()))
                        .toList(),
                edges.stream()
                        .map(edge -> new Edge(
                                base.apply(edge.one()),
                                base.apply(edge.other()),
                                edge.statuses(),
                                edge.first(),
                                edge.last(),
                                edge.articles(),
                                edge.claimants(),
                                edge.claims(),
                                edge.contested()))
                        .toList());
    }

    private static final class Gatherer {
        private final DatasetGraph database;
        private final Lookup lookup;
        private final boolean oneArticle;
        private final SortedMap<String, Node> actors = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, Pair>> pairs = new TreeMap<>();

        Gatherer(DatasetGraph database, boolean oneArticle) {
            this.database = database;
            this.lookup = new Lookup(database);
            this.oneArticle = oneArticle;
        }

        MeetingNetwork gather(Node graph) {
            database.find(graph, Node.ANY, RDF.Nodes.type, RAP.Meeting)
                    .forEachRemaining(quad -> meeting(quad.getGraph(), quad.getSubject()));
            List<Edge> edges = new ArrayList<>();
            pairs.forEach((one, others) -> others.forEach((other, pair) -> edges.add(edge(one, other, pair))));
            List<Vertex> vertices = new ArrayList<>();
            actors.forEach((iri, node) -> vertices.add(new Vertex(iri, lookup.label(node), type(lookup.type(node)))));
            return new MeetingNetwork(vertices, edges);
        }

        private void meeting(Node graph, Node meeting) {
            Set<String> participants = new TreeSet<>();
            for (Node participant : lookup.values(graph, meeting, RAP.participant)) {
                Node actor = lookup.acrossArticles(participant);
                actors.put(actor.getURI(), actor);
                participants.add(actor.getURI());
            }
            Node occasion = lookup.acrossArticles(meeting);
            List<Node> latest = oneArticle ? List.of() : lookup.values(Node.ANY, occasion, RAP.latestStatus);
            Node status =
                    latest.isEmpty() ? lookup.values(graph, meeting, RAP.status).get(0) : latest.get(0);
            List<String> inOrder = List.copyOf(participants);
            for (int one = 0; one < inOrder.size(); one++) {
                for (int other = one + 1; other < inOrder.size(); other++) {
                    Pair pair = pairs.computeIfAbsent(inOrder.get(one), key -> new TreeMap<>())
                            .computeIfAbsent(inOrder.get(other), key -> new Pair());
                    pair.statusOfOccasion.put(occasion, status.getLocalName());
                    account(graph, meeting, pair.accounts.computeIfAbsent(occasion, key -> new Accounts()));
                    lookup.values(graph, meeting, RAP.date)
                            .forEach(date -> pair.dates.add(date.getLiteralLexicalForm()));
                    for (Node article : lookup.values(graph, meeting, RAP.article)) {
                        lookup.values(graph, article, SchemaDO.identifier.asNode())
                                .forEach(id -> pair.articles.add(id.getLiteralLexicalForm()));
                    }
                }
            }
        }

        private void account(Node graph, Node meeting, Accounts accounts) {
            List<Node> claimants = lookup.values(graph, meeting, RAP.accordingTo);
            claimants.forEach(claimant -> accounts.claimants.add(lookup.label(lookup.acrossArticles(claimant))));
            boolean denied = lookup.values(graph, meeting, RAP.status).contains(RAP.concept("denied"));
            accounts.reported |= claimants.isEmpty();
            accounts.denied |= denied;
            accounts.told |= !denied;
        }

        private static Edge edge(String one, String other, Pair pair) {
            SortedMap<String, Integer> statuses = new TreeMap<>();
            pair.statusOfOccasion.values().forEach(status -> statuses.merge(status, 1, Integer::sum));
            List<Accounts> claims = pair.accounts.values().stream()
                    .filter(accounts -> !accounts.reported)
                    .toList();
            Set<String> claimants = new TreeSet<>();
            claims.forEach(accounts -> claimants.addAll(accounts.claimants));
            return new Edge(
                    one,
                    other,
                    statuses,
                    pair.dates.isEmpty() ? null : pair.dates.first(),
                    pair.dates.isEmpty() ? null : pair.dates.last(),
                    pair.articles,
                    claimants,
                    claims.size(),
                    (int) pair.accounts.values().stream()
                            .filter(accounts -> accounts.told && accounts.denied)
                            .count());
        }

        private static String type(@Nullable ActorType type) {
            return type == null ? "actor" : RAP.actor(type).getLocalName().toLowerCase(Locale.ROOT);
        }
    }
}
