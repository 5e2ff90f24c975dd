package org.rapporteur.link.occasion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.vocab.RAP;

/**
 * Links the meetings of articles that are one occasion.
 *
 * <p>It comes after the actors, for a meeting is compared by who takes part: when an actor of an article stands for
 * somebody else than before, the meetings in which it takes part are compared anew. Work is bounded by the meetings of
 * about the same time that share two participants with one that changed.
 */
public final class OccasionLinking {
    private final DatasetGraph database;
    private final LinkGraph actors;
    private final OccasionGraph occasions;

    private final Set<Node> changed = new TreeSet<>(Comparator.comparing(Node::getURI));
    private final Set<MeetingProfile> left = new HashSet<>();
    private final Set<Node> occasionsBefore = new HashSet<>();
    private boolean corrected;
    private boolean isOwn;

    public OccasionLinking(DatasetGraph database) {
        this.database = database;
        this.actors = new LinkGraph(database, "actors");
        this.occasions = new OccasionGraph(database);
    }

    /** All links are to be forgotten. */
    public void reset() {
        occasions.clear();
        isOwn = true;
    }

    private void requireOwn() {
        if (!isOwn) {
            occasions.requireOwn();
            isOwn = true;
        }
    }

    /** The named graph of an article is about to be removed. */
    public void removing(Node articleGraph) {
        requireOwn();
        for (Node meeting : meetings(articleGraph)) {
            leave(meeting);
            changed.remove(meeting);
        }
    }

    /** The named graph of an article was written. */
    public void added(Node articleGraph) {
        requireOwn();
        changed.addAll(meetings(articleGraph));
    }

    /** What people decided has changed. */
    public void corrected() {
        requireOwn();
        corrected = true;
    }

    /**
     * Links all that changed.
     *
     * @param relinked nodes of articles that stand for other actors than before
     * @param corrections what people decided
     */
    public void finish(Set<Node> relinked, Corrections corrections) {
        if (!relinked.isEmpty() || !changed.isEmpty()) {
            requireOwn();
        }
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
        Map<String, List<MeetingProfile>> known = new HashMap<>();
        for (MeetingProfile gone : left) {
            for (String key : gone.keysOfMatches()) {
                having(key, known).stream()
                        .filter(neighbour -> Match.of(gone, neighbour).isPresent())
                        .forEach(neighbour -> seeds.put(neighbour.meeting(), neighbour));
            }
        }
        List<OccasionCluster> clusters = Occasions.cluster(
                Occasions.connected(seeds.values(), key -> having(key, known), meeting -> partners(meeting, decided)),
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

    private List<MeetingProfile> having(String key, Map<String, List<MeetingProfile>> known) {
        return known.computeIfAbsent(key, occasions::having);
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
        return ArticleMeetings.read(database.getGraph(name), meeting, actors::identity);
    }
}
