package org.rapporteur.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * The graph as two tables, without its words' offsets and its reasons: what there is, and what leads from one to
 * another. Actors and issues are those of all articles; findings are those of each article.
 *
 * <p>Rows come in the order of IRIs: what articles share, then article by article. One article at a time is in memory,
 * besides the names of what articles share.
 */
final class GraphTables {
    /** A row of the table of nodes; what is not known is empty. */
    record Vertex(
            String iri,
            String kind,
            String label,
            String date,
            String status,
            String text,
            String place,
            String country,
            String confidence,
            String article,
            String url,
            String publisher) {
        /** The values in the order of the columns. */
        List<String> cells() {
            return List.of(iri, kind, label, date, status, text, place, country, confidence, article, url, publisher);
        }
    }

    /** A row of the table of edges. */
    record Edge(String from, String type, String to, String detail) {}

    /** Gets rows. */
    @FunctionalInterface
    interface Rows<T> {
        void accept(T row) throws IOException;
    }

    /** A property of a finding that is an edge, and whether it leads to what articles share. */
    private record Relation(Node property, String type, boolean shared) {}

    private static final Relation TOLD_IN = new Relation(RAP.article, "TOLD_IN", false);
    private static final Relation ACCORDING_TO = new Relation(RAP.accordingTo, "ACCORDING_TO", true);

    private static final Map<Node, List<Relation>> RELATIONS = Map.of(
            RAP.Meeting,
            List.of(new Relation(RAP.participant, "PARTICIPANT", true), new Relation(RAP.host, "HOST", true)),
            RAP.Attribution,
            List.of(
                    new Relation(RAP.speaker, "SPEAKER", true),
                    new Relation(RAP.addressee, "ADDRESSEE", true),
                    new Relation(RAP.about, "ABOUT", true),
                    new Relation(RAP.saidAt, "SAID_AT", false),
                    new Relation(RAP.within, "WITHIN", false)),
            RAP.Dispute,
            List.of(new Relation(RAP.issue, "ISSUE", true), new Relation(RAP.party, "PARTY", true)),
            RAP.Role,
            List.of(new Relation(RAP.holder, "HOLDER", true), new Relation(RAP.organization, "ORGANIZATION", true)));

    private static final List<Node> FINDINGS = List.of(RAP.Meeting, RAP.Statement, RAP.Attitude, RAP.Dispute, RAP.Role);

    private final Lookup lookup;
    private final List<Node> graphs;

    /** @param graphs the named graphs of the articles, in order; of what articles share only what they name is shown */
    GraphTables(Lookup lookup, List<Node> graphs) {
        this.lookup = lookup;
        this.graphs = graphs;
    }

    /** Every node, each once. */
    void nodes(Rows<Vertex> rows) throws IOException {
        for (Node shared : shared()) {
            rows.accept(shared(shared));
        }
        for (Node graph : graphs) {
            Node article = lookup.article(graph);
            rows.accept(article(graph, article));
            for (Node type : FINDINGS) {
                for (Node finding : lookup.ofClass(graph, type)) {
                    rows.accept(finding(graph, article, type.getLocalName(), finding));
                }
            }
        }
    }

    /** Every edge, each once. */
    void edges(Rows<Edge> rows) throws IOException {
        for (Node graph : graphs) {
            for (Node type : FINDINGS) {
                for (Node finding : lookup.ofClass(graph, type)) {
                    edges(graph, finding, type, rows);
                }
            }
        }
    }

    private void edges(Node graph, Node finding, Node type, Rows<Edge> rows) throws IOException {
        boolean said = type.equals(RAP.Statement) || type.equals(RAP.Attitude);
        for (Relation relation : RELATIONS.getOrDefault(said ? RAP.Attribution : type, List.of())) {
            edges(graph, finding, relation, rows);
        }
        edges(graph, finding, ACCORDING_TO, rows);
        edges(graph, finding, TOLD_IN, rows);
        Node across = lookup.acrossArticles(finding);
        if (type.equals(RAP.Meeting) && !across.equals(finding)) {
            rows.accept(new Edge(finding.getURI(), "OCCASION", across.getURI(), ""));
        }
    }

    private void edges(Node graph, Node finding, Relation relation, Rows<Edge> rows) throws IOException {
        Set<Node> targets = new TreeSet<>(Lookup.BY_TEXT);
        for (Node value : lookup.values(graph, finding, relation.property())) {
            targets.add(relation.shared() ? lookup.acrossArticles(value) : value);
        }
        for (Node target : targets) {
            String detail = relation.property().equals(RAP.party) ? stances(graph, finding, target) : "";
            rows.accept(new Edge(finding.getURI(), relation.type(), target.getURI(), detail));
        }
    }

    private String stances(Node graph, Node dispute, Node party) {
        Set<String> stances = new TreeSet<>();
        for (Node position : lookup.values(graph, dispute, RAP.position)) {
            boolean ofParty = lookup.values(graph, position, RAP.party).stream()
                    .map(lookup::acrossArticles)
                    .anyMatch(party::equals);
            if (ofParty) {
                stances.addAll(lookup.texts(graph, position, RAP.stance));
            }
        }
        return String.join("; ", stances);
    }

    /** Actors, issues and occasions. */
    private Set<Node> shared() {
        Set<Node> shared = new TreeSet<>(Lookup.BY_TEXT);
        for (Node graph : graphs) {
            for (Node type : List.of(RAP.Actor, RAP.Issue)) {
                lookup.ofClass(graph, type).forEach(node -> shared.add(lookup.acrossArticles(node)));
            }
            lookup.ofClass(graph, RAP.Meeting).stream()
                    .map(meeting -> lookup.value(Node.ANY, meeting, RAP.identity))
                    .filter(occasion -> occasion != null)
                    .forEach(shared::add);
        }
        return shared;
    }

    private Vertex shared(Node node) {
        ActorType type = lookup.type(node);
        String status = lookup.text(Node.ANY, node, RAP.latestStatus);
        String kind = type != null ? RAP.actor(type).getLocalName() : status.isEmpty() ? "Issue" : "Occasion";
        return new Vertex(
                node.getURI(),
                kind,
                lookup.label(node),
                lookup.text(Node.ANY, node, RAP.date),
                status,
                String.join("; ", lookup.aliases(Node.ANY, node)),
                "",
                String.join("; ", lookup.countryCodes(node)),
                "",
                "",
                "",
                "");
    }

    private Vertex article(Node graph, Node article) {
        String headline = lookup.text(graph, article, SchemaDO.headline.asNode());
        String id = lookup.text(graph, article, SchemaDO.identifier.asNode());
        return new Vertex(
                article.getURI(),
                "Article",
                headline.isEmpty() ? id : headline,
                lookup.text(graph, article, SchemaDO.datePublished.asNode()),
                "",
                "",
                "",
                "",
                "",
                id,
                lookup.text(graph, article, SchemaDO.url.asNode()),
                lookup.publisher(graph, article));
    }

    private Vertex finding(Node graph, Node article, String kind, Node finding) {
        List<Node> places = lookup.values(graph, finding, RAP.place);
        String words = lookup.words(graph, finding);
        String said = lookup.text(graph, finding, RAP.text);
        return new Vertex(
                finding.getURI(),
                kind,
                findingLabel(graph, finding, kind),
                date(graph, finding),
                first(lookup.text(graph, finding, RAP.status), lookup.text(graph, finding, RAP.act)),
                first(said, words),
                places.stream().map(lookup::label).collect(Collectors.joining("; ")),
                places.stream()
                        .flatMap(place -> lookup.texts(graph, place, RAP.countryCode).stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                lookup.confidence(graph, finding),
                lookup.text(graph, article, SchemaDO.identifier.asNode()),
                lookup.text(graph, article, SchemaDO.url.asNode()),
                lookup.publisher(graph, article));
    }

    private String findingLabel(Node graph, Node finding, String kind) {
        return switch (kind) {
            case "Meeting" -> names(graph, finding, RAP.participant);
            case "Dispute" -> names(graph, finding, RAP.issue);
            case "Role" -> lookup.text(graph, finding, RAP.roleName);
            default -> names(graph, finding, RAP.speaker);
        };
    }

    private String names(Node graph, Node finding, Node property) {
        return lookup.values(graph, finding, property).stream()
                .map(lookup::acrossArticles)
                .map(lookup::label)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String date(Node graph, Node finding) {
        for (Node property : List.of(RAP.date, RAP.begins, RAP.saidOn, RAP.asOf)) {
            String date = lookup.text(graph, finding, property);
            if (!date.isEmpty()) {
                return date;
            }
        }
        return "";
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
