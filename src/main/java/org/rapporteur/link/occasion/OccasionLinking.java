package org.rapporteur.link.occasion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.vocab.RAP;

/**
 * Links the meetings of articles that are one occasion.
 *
 * <p>It comes after the actors, for a meeting is compared by who takes part: when an actor of an article stands for
 * somebody else than before, the meetings in which it takes part are compared anew. Work is bounded by the meetings
 * that share two participants with one that changed.
 */
public final class OccasionLinking {
    private final DatasetGraph database;
    private final LinkGraph actors;
    private final OccasionGraph occasions;

    private final Set<Node> changed = new TreeSet<>(Comparator.comparing(Node::getURI));
    private final Set<MeetingProfile> left = new HashSet<>();
    private final Set<Node> occasionsBefore = new HashSet<>();
    private boolean corrected;

    public OccasionLinking(DatasetGraph database) {
        this.database = database;
        this.actors = new LinkGraph(database, "actors");
        this.occasions = new OccasionGraph(database);
    }

    /** All links are to be forgotten. */
    public void reset() {
        occasions.clear();
    }

    /** The named graph of an article is about to be removed. */
    public void removing(Node articleGraph) {
        for (Node meeting : meetings(articleGraph)) {
            leave(meeting);
            changed.remove(meeting);
        }
    }

    /** The named graph of an article was written. */
    public void added(Node articleGraph) {
        changed.addAll(meetings(articleGraph));
    }

    /** What people decided has changed. */
    public void corrected() {
        corrected = true;
    }

    /**
     * Links all that changed.
     *
     * @param relinked nodes of articles that stand for other actors than before
     * @param corrections what people decided
     */
    public void finish(Set<Node> relinked, Corrections corrections) {
        for (Node actor : relinked) {
            database.find(Node.ANY, Node.ANY, RAP.participant, actor)
                    .forEachRemaining(quad -> changed.add(quad.getSubject()));
        }
        Map<String, MeetingProfile> seeds = new TreeMap<>();
        for (Node meeting : changed) {
            MeetingProfile now = read(meeting);
            if (now.equals(occasions.profile(meeting))) {
                continue;
            }
            leave(meeting);
            occasions.enter(now);
            seeds.put(now.meeting(), now);
        }
        DecidedMeetings people = new DecidedMeetings(database, corrections);
        if (corrected) {
            for (Node meeting : people.named()) {
                MeetingProfile profile = occasions.profile(meeting);
                if (profile != null) {
                    seeds.put(profile.meeting(), profile);
                }
            }
        }
        Decided decided = people.decided();
        Map<String, List<MeetingProfile>> blocks = new HashMap<>();
        for (MeetingProfile gone : left) {
            for (String block : gone.blocks()) {
                ofBlock(block, blocks).stream()
                        .filter(neighbour -> Match.of(gone, neighbour).isPresent())
                        .forEach(neighbour -> seeds.put(neighbour.meeting(), neighbour));
            }
        }
        List<OccasionCluster> clusters = Occasions.cluster(
                Occasions.connected(
                        seeds.values(), block -> ofBlock(block, blocks), meeting -> partners(meeting, decided)),
                decided);
        for (OccasionCluster cluster : clusters) {
            for (MeetingProfile profile : cluster.meetings()) {
                Node before = occasions.occasion(node(profile));
                if (before != null) {
                    occasionsBefore.add(before);
                }
            }
        }
        occasionsBefore.forEach(occasions::forget);
        clusters.forEach(occasions::describe);
        changed.clear();
        corrected = false;
        left.clear();
        occasionsBefore.clear();
    }

    private List<MeetingProfile> ofBlock(String block, Map<String, List<MeetingProfile>> known) {
        return known.computeIfAbsent(block, occasions::ofBlock);
    }

    private List<MeetingProfile> partners(MeetingProfile meeting, Decided decided) {
        return decided.partners(meeting).keySet().stream()
                .map(NodeFactory::createURI)
                .map(occasions::profile)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Node node(MeetingProfile profile) {
        return NodeFactory.createURI(profile.meeting());
    }

    private void leave(Node meeting) {
        MeetingProfile profile = occasions.profile(meeting);
        if (profile != null) {
            left.add(profile);
            Node occasion = occasions.occasion(meeting);
            if (occasion != null) {
                occasionsBefore.add(occasion);
            }
            occasions.leave(meeting);
        }
    }

    private List<Node> meetings(Node articleGraph) {
        return Iter.iter(database.find(articleGraph, Node.ANY, RDF.Nodes.type, RAP.Meeting))
                .map(Quad::getSubject)
                .toList();
    }

    private MeetingProfile read(Node meeting) {
        Node name = Iter.iter(database.findNG(Node.ANY, meeting, RDF.Nodes.type, RAP.Meeting))
                .map(Quad::getGraph)
                .next();
        Graph graph = database.getGraph(name);
        Node article = Objects.requireNonNull(value(graph, meeting, RAP.article), "a meeting without an article");
        SortedMap<String, String> participants = new TreeMap<>();
        for (Node actor : values(graph, meeting, RAP.participant)) {
            Node identity = actors.identity(actor);
            participants.put((identity == null ? actor : identity).getURI(), text(graph, actor, RDFS.Nodes.label));
        }
        SortedSet<String> places = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        for (Node place : values(graph, meeting, RAP.place)) {
            places.add(text(graph, place, RDFS.Nodes.label));
            values(graph, place, RAP.countryCode).forEach(code -> countries.add(code.getLiteralLexicalForm()));
        }
        Node published = value(graph, article, SchemaDO.datePublished.asNode());
        Node date = value(graph, meeting, RAP.date);
        return new MeetingProfile(
                meeting.getURI(),
                article.getURI(),
                published == null ? null : published.getLiteralLexicalForm(),
                participants,
                name(graph, meeting, RAP.kind),
                name(graph, meeting, RAP.status),
                date == null ? null : date.getLiteralLexicalForm(),
                places,
                countries);
    }

    private static String name(Graph graph, Node subject, Node property) {
        String concept = Objects.requireNonNull(value(graph, subject, property), property.getLocalName())
                .getURI();
        return concept.substring(concept.indexOf('#') + 1);
    }

    private static String text(Graph graph, Node subject, Node property) {
        return Objects.requireNonNull(value(graph, subject, property), property.getLocalName())
                .getLiteralLexicalForm();
    }

    private static @Nullable Node value(Graph graph, Node subject, Node property) {
        List<Node> values = values(graph, subject, property);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<Node> values(Graph graph, Node subject, Node property) {
        return Iter.iter(graph.find(subject, property, Node.ANY))
                .map(Triple::getObject)
                .toList();
    }
}
