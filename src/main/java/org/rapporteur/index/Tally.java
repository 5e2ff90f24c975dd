package org.rapporteur.index;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.vocab.RAP;

/**
 * What one article adds to the {@link Activity} of actors. What a store tells of all is the sum over its articles: each
 * finding belongs to one article, so that nothing is counted twice and nothing need be known of other articles.
 *
 * <p>Written it is a line for each actor with its numbers, in the order of the IRIs.
 */
final class Tally {
    private static final String BETWEEN = "\t";

    private final DatasetGraph database;
    private final Node graph;
    private final Map<String, Findings> actors = new TreeMap<>();

    private Tally(DatasetGraph database, Node graph) {
        this.database = database;
        this.graph = graph;
    }

    /** The findings in which an actor has a part. */
    private static final class Findings {
        private final Set<Node> meetings = new HashSet<>();
        private final Set<Node> statements = new HashSet<>();
        private final Set<Node> disputes = new HashSet<>();
        private final Set<Node> claims = new HashSet<>();
    }

    /** The tally of the article in that graph as it is written; of a copy of another article an empty text. */
    static String of(DatasetGraph database, Node graph, Node article) {
        boolean isCopy = Iter.iter(database.findNG(Node.ANY, article, RAP.countedAs, Node.ANY))
                .map(Quad::getObject)
                .toList()
                .stream()
                .anyMatch(first -> !first.equals(article));
        return isCopy ? "" : new Tally(database, graph).count();
    }

    private String count() {
        for (Quad part : parts(RAP.participant)) {
            Node meeting = part.getSubject();
            boolean isClaim = isClaim(meeting);
            for (String actor : identities(part.getObject())) {
                (isClaim ? of(actor).claims : of(actor).meetings).add(meeting);
            }
        }
        for (Quad part : parts(RAP.speaker)) {
            identities(part.getObject()).forEach(actor -> of(actor).statements.add(part.getSubject()));
        }
        for (Quad part : parts(RAP.party)) {
            Node finding = part.getSubject();
            boolean isDispute = database.contains(graph, finding, RDF.Nodes.type, RAP.Dispute);
            boolean isClaim = isClaim(finding);
            for (String actor : identities(part.getObject())) {
                if (isClaim) {
                    of(actor).claims.add(finding);
                } else if (isDispute) {
                    of(actor).disputes.add(finding);
                }
            }
        }
        StringBuilder written = new StringBuilder();
        actors.forEach((actor, found) -> written.append(String.join(
                        BETWEEN,
                        actor,
                        Integer.toString(found.meetings.size()),
                        Integer.toString(found.statements.size()),
                        Integer.toString(found.disputes.size()),
                        Integer.toString(found.claims.size())))
                .append('\n'));
        return written.toString();
    }

    private List<Quad> parts(Node property) {
        return Iter.iter(database.find(graph, Node.ANY, property, Node.ANY)).toList();
    }

    private boolean isClaim(Node finding) {
        return database.contains(graph, finding, RAP.accordingTo, Node.ANY);
    }

    private List<String> identities(Node mention) {
        return Iter.iter(database.findNG(Node.ANY, mention, RAP.identity, Node.ANY))
                .map(quad -> quad.getObject().getURI())
                .toList();
    }

    private Findings of(String actor) {
        return actors.computeIfAbsent(actor, key -> new Findings());
    }

    /** Adds a tally that was written to a sum by the IRIs of the actors. */
    static void add(BytesRef written, Map<String, Activity> sum) {
        new String(written.bytes, written.offset, written.length, StandardCharsets.UTF_8)
                .lines()
                .map(Tally::read)
                .forEach(one -> sum.merge(one.actor(), one, Tally::plus));
    }

    private static Activity read(String line) {
        String[] parts = line.split(BETWEEN);
        return new Activity(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    private static Activity plus(Activity one, Activity other) {
        return new Activity(
                one.actor(),
                one.meetings() + other.meetings(),
                one.statements() + other.statements(),
                one.disputes() + other.disputes(),
                one.claims() + other.claims());
    }
}
